import type { Argument, Option } from "commander";
import type { Level } from "../../model/team.ts";
import { findWorkspace } from "../../workspace/open.ts";
import { currentCycle } from "../current-cycle.ts";
import type { Io } from "../io.ts";
import { Names, type Suggestion } from "./names.ts";
import type { Position } from "./position.ts";

/** What the shell itself completes. */
export type ShellValues = "files" | "folders";

/** What can be typed somewhere: suggestions, or what the shell knows better. */
export type Values = readonly Suggestion[] | ShellValues;

interface Asked {
  readonly position: Position;
  readonly current: string;
  readonly io: Io;
}

/** What can be typed for a placeholder of the help, such as `<handle>`. A placeholder that is not here is free text. */
const PLACEHOLDERS: { readonly [name: string]: (asked: Asked) => Values | Promise<Values> } = {
  handle: (asked) => namesFor(asked).people(),
  "@handle": (asked) => people(asked),
  team: (asked) => namesFor(asked).teams(),
  kr: (asked) => inCycle(asked, (names, cycle) => names.keyResults(cycle)),
  scope: (asked) => [...namesFor(asked).teams(), ...goals(asked), ...people(asked)],
  ref: (asked) => [...goals(asked), ...records(asked), ...people(asked)],
  decision: (asked) => inCycle(asked, (names, cycle) => names.dated(cycle, "decisions")),
  escalation: (asked) => inCycle(asked, (names, cycle) => names.dated(cycle, "escalations")),
  action: (asked) => inCycle(asked, (names, cycle) => names.actions(cycle)),
  lesson: (asked) => namesFor(asked).lessons(),
  rule: () => rules(),
  kind: () => kinds(),
  file: () => "files",
  path: () => "files",
  dir: () => "folders",
};

/** Where the placeholder does not say enough. */
const EXCEPTIONS: { readonly [place: string]: (asked: Asked) => Values | Promise<Values> } = {
  "--dir": () => "folders",
  "--cycle": (asked) =>
    namesFor(asked)
      .cycles()
      .map(({ id, starts, ends }) => ({ value: id, description: `${starts} to ${ends}` })),
  "--timezone": () => Intl.supportedValuesOf("timeZone").map((value) => ({ value, description: "" })),
  "--supports": (asked) => goals(asked),
  "--from-ref": (asked) => goals(asked),
  learn: (asked) => goals(asked),
  why: (asked) => [...namesFor(asked).teams(), ...scoredGoals(asked)],
  balance: (asked) => [...namesFor(asked).teams(), ...LEVELS.map((value) => ({ value, description: "level" }))],
  escalate: (asked) => [...goals(asked), ...namesFor(asked).teams()],
  "--affects": (asked) => goals(asked),
  "--member": () => [], // who is in a team already cannot be in another
  "new objective": (asked) =>
    namesFor(asked)
      .teams()
      .map(({ value, description }) => ({ value: `${value}/`, description })),
  "new key-result": (asked) => inCycle(asked, (names, cycle) => names.objectives(cycle)),
};

/** Those that have no team of their name in every workspace. */
const LEVELS: readonly Level[] = ["department", "team", "individual"];

/** What can be typed as the value of an option or as an argument. */
export async function valuesFor(asked: Asked): Promise<Values> {
  const { option, argument, path } = asked.position;
  const wanted = option ?? argument;
  if (wanted === null) return [];
  const exception = EXCEPTIONS[option?.long ?? path.join(" ")];
  if (exception !== undefined) return exception(asked);
  const words = wordsOf(wanted.description);
  if (words.length > 0) return words.map((value) => ({ value, description: "" }));
  return (await PLACEHOLDERS[placeholderOf(wanted)]?.(asked)) ?? [];
}

/** The words that a description begins with: `pretty, json or github (default: pretty)`. */
function wordsOf(description: string): string[] {
  const [, list] = /^([a-z-]+(?:, [a-z-]+)* or [a-z-]+)(?: \(|$)/.exec(description) ?? [];
  return list?.split(/, | or /) ?? [];
}

/** `handle` of `--by <handle>`. */
function placeholderOf(wanted: Option | Argument): string {
  if (!("flags" in wanted)) return wanted.name();
  return /[<[]([^\]>]+?)(?:\.\.\.)?[\]>]/.exec(wanted.flags)?.[1] ?? "";
}

/** The workspace that the command line is about. */
function namesFor({ position, io }: Asked): Names {
  return new Names(findWorkspace(position.given.get("--dir") || io.currentFolder));
}

function people(asked: Asked): Suggestion[] {
  const everyone = namesFor(asked)
    .people()
    .map(({ value, description }) => ({ value: `@${value}`, description }));
  return [{ value: "@me", description: "you" }, ...everyone];
}

function goals(asked: Asked): Suggestion[] {
  const priorities = namesFor(asked)
    .priorities()
    .map(({ value, description }) => ({ value: `priority:${value}`, description }));
  return [...scoredGoals(asked), ...priorities];
}

/** Objectives; key results once an objective is being typed, since there are many. */
function scoredGoals(asked: Asked): Suggestion[] {
  const objectives = inCycle(asked, (names, cycle) => names.objectives(cycle));
  const keyResults = asked.current.includes("/") ? inCycle(asked, (names, cycle) => names.keyResults(cycle)) : [];
  return [...objectives, ...keyResults];
}

function records(asked: Asked): Suggestion[] {
  return inCycle(asked, (names, cycle) => [...names.dated(cycle, "escalations"), ...names.dated(cycle, "decisions")]);
}

/** Names of the current cycle, or of the one that is written before a colon: `2026-Q3:growth/activation`. */
function inCycle(asked: Asked, list: (names: Names, cycle: string) => Suggestion[]): Suggestion[] {
  const { position, current, io } = asked;
  const names = namesFor(asked);
  const [written, before] = /^(\d{4}[^:/]*):/.exec(current) ?? [];
  if (before !== undefined && written !== undefined) {
    return list(names, before).map(({ value, description }) => ({ value: written + value, description }));
  }
  const day = position.given.get("--as-of") || io.environment.OKR_NOW || io.now();
  return list(names, currentCycle(names.cycles(), day.slice(0, 10), position.given.get("--cycle") || undefined));
}

async function rules(): Promise<Suggestion[]> {
  const [{ RULES }, { FLAG_RULES }] = await Promise.all([
    import("../../workspace/rules/registry.ts"),
    import("../../flags/registry.ts"),
  ]);
  return [...RULES, ...FLAG_RULES].map(({ id, title }) => ({ value: id, description: title }));
}

async function kinds(): Promise<Suggestion[]> {
  const { FILE_KINDS } = await import("../init/schema-files.ts");
  return FILE_KINDS.map(({ kind, path }) => ({ value: kind, description: path }));
}
