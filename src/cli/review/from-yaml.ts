import type { Pointer } from "../../model/problem.ts";
import { reviewSchema } from "../../model/review.ts";
import { didYouMean, oneOf } from "../../workspace/check/nearest.ts";
import { quote } from "../../workspace/check/wording.ts";
import type { Complaint } from "../complaint.ts";
import { isMap, type Placing, readYaml, trimmed } from "../input.ts";
import { readThanks } from "../thanks.ts";
import { isOnFile, type Minutes, type OnFile, type Said } from "./minutes.ts";
import {
  actionFrom,
  type DayReader,
  decisionFrom,
  HOW_TO,
  lessonFrom,
  type Reading,
  strayComplaint,
} from "./notation.ts";
import type { FilesNamed, OnFileReader } from "./on-file.ts";

/** Which review a file of minutes says it is about; what it does not say is undefined. */
export interface Heading {
  readonly team: string | undefined;
  readonly date: string | undefined;
  readonly locate: (key: "team" | "date") => string;
}

/** The minutes of a file, and what keeps them from being read. */
export interface FromYaml {
  readonly heading: Heading;
  readonly minutes: (
    readDay: DayReader,
    files: FilesNamed,
  ) => { readonly minutes: Minutes; readonly complaints: readonly Complaint[] };
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
    minutes: (readDay, files) => read(value, place, { readDay, files }),
  };
}

function read(
  value: Record<string, unknown>,
  place: Placing,
  { readDay, files }: { readonly readDay: DayReader; readonly files: FilesNamed },
): { minutes: Minutes; complaints: readonly Complaint[] } {
  const reader = new ListReader(value, place);
  const head = Object.fromEntries(Object.entries(value).filter(([key]) => HEAD.has(key) || key.startsWith("x-")));
  for (const key of Object.keys(value)) if (!isKnown(key)) reader.unknownKey(key);
  const action: FromText = (text) => ({ content: actionFrom(text, readDay), strays: [] });
  const decision: FromText = (text) => decisionFrom(text, readDay);
  const decisions = reader.entries("decisions", files.decision, decision, HOW_TO.decision);
  const minutes: Minutes = {
    head: { content: head, locate: place, howTo: null },
    decisions: decisions.map((each) =>
      isOnFile(each) ? each : { ...each, content: readDecision(each.content, readDay) },
    ),
    actions: reader
      .said("actions", action, HOW_TO.action)
      .map((each) => ({ ...each, content: withDay(each.content, "due", readDay) })),
    kudos: reader.said("kudos", thanksFrom, HOW_TO.thanks),
    lessons: ["learnings", "lessons"].flatMap((key) => reader.entries(key, files.lesson, lessonFrom, HOW_TO.lesson)),
  };
  return { minutes, complaints: reader.complaints };
}

/** The keys that are texts and names. */
const HEAD: ReadonlySet<string> = new Set(
  Object.keys(reviewSchema.shape).filter((key) => !LISTS.some((list) => list === key)),
);
const KNOWN: readonly string[] = ["team", "date", ...HEAD, ...LISTS.filter((key) => key !== "learnings")];

/** Not what is called so at the command line, but in the file. */
const CALLED: ReadonlyMap<string, string> = new Map([["thanks", "kudos"]]);

function isKnown(key: string): boolean {
  return KNOWN.includes(key) || key === "learnings" || key.startsWith("x-");
}

function thanksFrom(text: string): Reading | null {
  const thanks = readThanks(text);
  return thanks === null ? null : { content: { ...thanks }, strays: [] };
}

/** A decision as a file holds it, with the days and the actions in it that were written as people name them. */
export function readDecision(content: Content, readDay: DayReader): Content {
  return withActions(withDay(content, "until", readDay), readDay);
}

/** A day that people name in the minutes is written as the day that it is. */
function withDay(content: Content, key: string, readDay: DayReader): Content {
  const day = content[key];
  return typeof day === "string" ? { ...content, [key]: readDay(day) ?? day } : content;
}

/** The actions inside a decision are written like those of the review. */
function withActions(content: Content, readDay: DayReader): Content {
  const { actions } = content;
  if (!Array.isArray(actions)) return content;
  const read = (item: unknown) =>
    isMap(item) ? withDay(item, "due", readDay) : typeof item === "string" ? actionFrom(item, readDay) : item;
  return { ...content, actions: actions.map(read) };
}

type Content = Said["content"];

/** Reads the short notation of an item; `null` when it cannot be read. */
type FromText = (text: string) => Reading | null;

/** Takes the lists of the minutes apart, and notes what is no list and no item of one. */
class ListReader {
  readonly complaints: Complaint[] = [];
  readonly #value: Content;
  readonly #place: Placing;

  constructor(value: Content, place: Placing) {
    this.#value = value;
    this.#place = place;
  }

  entries(key: string, onFile: OnFileReader, fromText: FromText, howTo: string): (Said | OnFile)[] {
    return this.#items(key).flatMap(({ item, pointer }): (Said | OnFile)[] => {
      const named = typeof item === "string" ? onFile(item) : null;
      if (named === null) return this.#said(item, pointer, fromText, howTo);
      if ("stem" in named) return [{ stem: named.stem, locate: () => this.#place(pointer) }];
      this.#complain(pointer, named.message, named.help);
      return [];
    });
  }

  /** Notes a key that minutes do not have. */
  unknownKey(key: string): void {
    const called = CALLED.get(key);
    const help =
      called === undefined ? didYouMean(key, KNOWN, `Known here: ${oneOf(KNOWN, 20)}.`) : `Here it is "${called}".`;
    this.complaints.push({ where: this.#place([key], "key"), message: `${quote(key)} is no key of minutes`, help });
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
    const reading = typeof item === "string" ? fromText(item) : null;
    const where = this.#place(pointer);
    for (const stray of reading?.strays ?? []) this.complaints.push(strayComplaint(where, stray));
    if (reading !== null) return [{ content: { ...reading.content }, locate: () => where, howTo }];
    this.#complain(pointer, "this cannot be read", howTo);
    return [];
  }

  #complain(pointer: Pointer, message: string, help: string | null): void {
    this.complaints.push({ where: this.#place(pointer), message, help });
  }
}
