import type { Pointer } from "../../model/problem.ts";
import type { Complaint } from "../complaint.ts";
import { isMap, type Placing, readYaml, trimmed } from "../input.ts";
import { readThanks } from "../thanks.ts";
import { isOnFile, type Minutes, type OnFile, type Said } from "./minutes.ts";
import { actionFrom, type DayReader, decisionFrom, HOW_TO, lessonFrom, stemFrom } from "./notation.ts";

/** Which review a file of minutes says it is about; what it does not say is undefined. */
export interface Heading {
  readonly team: string | undefined;
  readonly date: string | undefined;
  readonly locate: (key: "team" | "date") => string;
}

/** The minutes of a file, and what keeps them from being read. */
export interface FromYaml {
  readonly heading: Heading;
  readonly minutes: (readDay: DayReader) => { readonly minutes: Minutes; readonly complaints: readonly Complaint[] };
}

const LISTS = ["decisions", "actions", "kudos", "lessons", "learnings"] as const;

/**
 * Reads minutes as YAML: the keys of a review's file, with the decisions and the `lessons` themselves in it. What is in
 * a list may also be written as its option takes it. `team` and `date` may stand beside them.
 */
export function minutesFromYaml(bytes: Uint8Array, name: string): FromYaml | { complaints: readonly Complaint[] } {
  const input = readYaml(bytes, name);
  if ("complaints" in input) return input;
  const { place } = input;
  const value = trimmed(input.value);
  if (!isMap(value)) {
    const help = "Write the keys of a review: led_by, present, notes, decisions, actions, kudos, lessons.";
    return { complaints: [{ where: place([]), message: "there are no minutes in it", help }] };
  }
  const text = (key: string) => (value[key] === undefined ? undefined : String(value[key]));
  return {
    heading: { team: text("team"), date: text("date"), locate: (key) => place([key]) },
    minutes: (readDay) => read(value, place, readDay),
  };
}

function read(
  value: Record<string, unknown>,
  place: Placing,
  readDay: DayReader,
): { minutes: Minutes; complaints: readonly Complaint[] } {
  const reader = new ListReader(value, place);
  const { team: _team, date: _date, ...rest } = value;
  const head = Object.fromEntries(Object.entries(rest).filter(([key]) => !LISTS.some((list) => list === key)));
  const action: FromText = (text) => actionFrom(text, readDay);
  const decisions = reader.entries("decisions", (text) => decisionFrom(text, readDay), HOW_TO.decision);
  const minutes: Minutes = {
    head: { content: head, locate: place, howTo: null },
    decisions: decisions.map((each) =>
      isOnFile(each) ? each : { ...each, content: readDecision(each.content, readDay) },
    ),
    actions: reader
      .said("actions", action, HOW_TO.action)
      .map((each) => ({ ...each, content: withDay(each.content, "due", readDay) })),
    kudos: reader.said("kudos", readThanks, HOW_TO.thanks),
    lessons: ["learnings", "lessons"].flatMap((key) => reader.entries(key, lessonFrom, HOW_TO.lesson)),
  };
  return { minutes, complaints: reader.complaints };
}

/** A decision as a file holds it, with the days and the actions in it that were written as people name them. */
export function readDecision(content: Content, readDay: DayReader): Content {
  return withActions(withDay(content, "until", readDay), (text) => actionFrom(text, readDay), readDay);
}

/** A day that people name in the minutes is written as the day that it is. */
function withDay(content: Content, key: string, readDay: DayReader): Content {
  const day = content[key];
  return typeof day === "string" ? { ...content, [key]: readDay(day) ?? day } : content;
}

/** The actions inside a decision are written like those of the review. */
function withActions(content: Content, fromText: FromText, readDay: DayReader): Content {
  const { actions } = content;
  if (!Array.isArray(actions)) return content;
  const read = (item: unknown) =>
    isMap(item) ? withDay(item, "due", readDay) : typeof item === "string" ? fromText(item) : item;
  return { ...content, actions: actions.map(read) };
}

type Content = Said["content"];

/** Reads the short notation of an item; `null` when it cannot be read. */
type FromText = (text: string) => object | null;

/** Takes the lists of the minutes apart, and notes what is no list and no item of one. */
class ListReader {
  readonly complaints: Complaint[] = [];
  readonly #value: Content;
  readonly #place: Placing;

  constructor(value: Content, place: Placing) {
    this.#value = value;
    this.#place = place;
  }

  entries(key: string, fromText: FromText, howTo: string): (Said | OnFile)[] {
    return this.#items(key).flatMap(({ item, pointer }): (Said | OnFile)[] => {
      const stem = typeof item === "string" ? stemFrom(item) : null;
      return stem === null
        ? this.#said(item, pointer, fromText, howTo)
        : [{ stem, locate: () => this.#place(pointer) }];
    });
  }

  said(key: string, fromText: FromText, howTo: string): Said[] {
    return this.#items(key).flatMap(({ item, pointer }) => this.#said(item, pointer, fromText, howTo));
  }

  #items(key: string): { item: unknown; pointer: Pointer }[] {
    const list = this.#value[key];
    if (list === undefined || list === null) return [];
    if (Array.isArray(list)) return list.map((item, index) => ({ item, pointer: [key, index] }));
    this.#complain([key], `"${key}" must be a list`, "Begin each item with a dash and a space.");
    return [];
  }

  #said(item: unknown, pointer: Pointer, fromText: FromText, howTo: string): Said[] {
    if (isMap(item)) {
      return [{ content: item, locate: (inside, at) => this.#place([...pointer, ...inside], at), howTo: null }];
    }
    const content = typeof item === "string" ? fromText(item) : null;
    if (content !== null) return [{ content: { ...content }, locate: () => this.#place(pointer), howTo }];
    this.#complain(pointer, "this cannot be read", howTo);
    return [];
  }

  #complain(pointer: Pointer, message: string, help: string): void {
    this.complaints.push({ where: this.#place(pointer), message, help });
  }
}
