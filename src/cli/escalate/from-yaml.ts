import type { Complaint } from "../complaint.ts";
import { type Input, isMap, type Placing, readYaml, trimmed } from "../input.ts";
import type { DayReader } from "./from-options.ts";
import type { HandedIn } from "./handed-in.ts";
import { lettered, optionFrom } from "./notation.ts";

/** A brief as a file holds it, and what it says of the file that it becomes. */
export interface FromYaml {
  readonly brief: HandedIn;
  readonly slug: string | undefined;
  readonly by: string | undefined;
  /** What it affects, where it says so; what is named in the call else. */
  readonly affects: readonly string[];
}

/** What only happens once a brief is raised. */
const LATER = ["events", "review"] as const;

/**
 * Reads a brief as YAML: the keys of an escalation's file. `slug` may stand beside them, an option may be written as
 * `--option` takes it, and the day of the decision as people say it.
 */
export function briefFromYaml(
  { bytes, name }: Input,
  readDay: DayReader,
): FromYaml | { complaints: readonly Complaint[] } {
  const input = readYaml(bytes, name);
  if ("complaints" in input) return input;
  const { place } = input;
  const value = trimmed(input.value);
  if (!isMap(value)) {
    const help =
      "Write the keys of an escalation: title, trigger, level, affects, summary, impact, tried, decision_needed, options.";
    return { complaints: [{ where: place([]), message: "there is no brief in it", help }] };
  }
  const { slug, raised, ...content } = value;
  const complaints = [...raisedFaults(raised, place), ...laterFaults(content, place)];
  const brief = { content: read(content, readDay), locate: place, complaints, namesKeys: true };
  const affects = Array.isArray(content.affects) ? content.affects.filter((each) => typeof each === "string") : [];
  const by = isMap(raised) && typeof raised.by === "string" ? raised.by : undefined;
  return { brief, slug: slug === undefined ? undefined : String(slug), by, affects };
}

function read(content: Readonly<Record<string, unknown>>, readDay: DayReader): Record<string, unknown> {
  const { tried, decision_needed: asked, options } = content;
  return {
    ...Object.fromEntries(Object.entries(content).filter(([key]) => !LATER.some((later) => later === key))),
    ...(typeof tried === "string" ? { tried: [tried] } : {}),
    ...(isMap(asked) && typeof asked.by === "string"
      ? { decision_needed: { ...asked, by: readDay(asked.by) ?? asked.by } }
      : {}),
    ...(Array.isArray(options)
      ? { options: lettered(options.map((each) => (typeof each === "string" ? optionFrom(each) : each))) }
      : {}),
  };
}

/** The clocks start when it is raised, and that is now. */
function raisedFaults(raised: unknown, place: Placing): Complaint[] {
  if (raised === undefined) return [];
  if (!isMap(raised))
    return [{ where: place(["raised"]), message: '"raised" must be a map', help: "Write raised: {by: ada}." }];
  return Object.keys(raised)
    .filter((key) => key !== "by")
    .map((key) => ({
      where: place(["raised", key], "key"),
      message: `"${key}" is written by the program: it is raised now, and its clocks start`,
      help: "Take it out.",
    }));
}

function laterFaults(content: Readonly<Record<string, unknown>>, place: Placing): Complaint[] {
  return LATER.filter((key) => content[key] !== undefined).map((key) => ({
    where: place([key], "key"),
    message: `"${key}" comes after it is raised`,
    help: "Take it out; what happens is added by okr escalation.",
  }));
}
