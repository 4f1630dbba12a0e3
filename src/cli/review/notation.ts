import { decisionSchema } from "../../model/decision.ts";
import { DATE, ID } from "../../model/patterns.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import { quote } from "../../workspace/check/wording.ts";
import type { Complaint } from "../complaint.ts";
import { isReferenceLike } from "../reference-like.ts";

/** A map that a short notation stands for; what is not said is not in it. */
type Content = Readonly<Record<string, unknown>>;

/** What a line says, and the parts of it that are neither the text nor anything that goes with it. */
export interface Reading {
  readonly content: Content;
  readonly strays: readonly Stray[];
}

/** A part that says nothing that is known, and what to write in its place. */
export interface Stray {
  readonly part: string;
  readonly help: string;
}

/** Reads a day that people name, such as `friday`; `null` when it is none. */
export type DayReader = (typed: string) => string | null;

/** How each is written, for whoever left something out. */
export const HOW_TO = {
  action: 'Write what, who and until when: "Legal confirms the wording; lena; friday"',
  decision: 'Write what was decided and what it affects: "Launch with the current wording; growth/activation/kr1"',
  thanks: 'Write who and what for: "bo: Shipping the form a week early"',
  lesson: 'Write what was learned: "Fewer fields beat better copy; growth/activation/kr1; worked; #forms"',
} as const;

const STEM = new RegExp(`^${DATE}-${ID}$`);
const KINDS: ReadonlySet<string> = new Set(decisionSchema.shape.kind.unwrap().options);

export function strayComplaint(where: string, { part, help }: Stray): Complaint {
  return { where, message: `${quote(part)} cannot be read here`, help };
}

/** The name of a decision's or a lesson's file, when that is what was typed. */
export function stemFrom(typed: string): string | null {
  const stem = typed.trim();
  return STEM.test(stem) ? stem : null;
}

/**
 * Reads an action: what, who, until when, and what it is for, each behind a semicolon: `Legal confirms the wording;
 * lena; friday; growth/activation/kr1`. Only what stands at the end is read as such, so that what is to be done may
 * hold semicolons itself.
 */
export function actionFrom(typed: string, readDay: DayReader): Content {
  const parts = partsOf(typed);
  const references = takeWhile(parts, isReferences).flatMap(listed);
  const [owner, due] = whoAndWhen(parts, readDay);
  return said({
    what: parts.join("; "),
    owner: owner?.replace(/^@/, ""),
    due: due === undefined ? undefined : (readDay(due) ?? due),
    for: references.length > 0 ? references : undefined,
  });
}

/**
 * Takes who and until when off the end. Of two words the second is the day, unless only the first can be one; a single
 * word is whichever it looks like. Behind a word there may be a day that nobody can read, such as `next week`.
 */
function whoAndWhen(
  parts: string[],
  readDay: DayReader,
): readonly [owner: string | undefined, due: string | undefined] {
  const words = takeWhile(parts, isWord, 2);
  const [first, second] = words;
  if (first === undefined) {
    const [owner = "", due] = parts.slice(-2);
    if (parts.length < 3 || !isWord(owner) || due === undefined || due.split(/\s+/).length > 3)
      return [undefined, undefined];
    parts.splice(-2);
    return [owner, due];
  }
  const firstIsDay = readDay(first) !== null;
  if (second === undefined) return firstIsDay ? [undefined, first] : [first, undefined];
  return firstIsDay && readDay(second) === null ? [second, first] : [first, second];
}

/**
 * Reads a decision: what was decided, then in any order what it affects, its kind, `@who` decided, and `because: …`,
 * `gives way: …`, `until: …`, `escalation: …`, `answers: …`, each behind a semicolon. The reason and what gives way may
 * hold semicolons themselves.
 */
export function decisionFrom(typed: string, readDay: DayReader): Reading {
  const isPart = (part: string) =>
    isReferences(part) || KINDS.has(part) || isHandle(part) || namedPart(part, DECISION_NAMES) !== null;
  const { text, extras, strays } = apart(withWholeReasons(partsOf(typed), isPart), isPart);
  const named = new Map(extras.flatMap((part) => namedPart(part, DECISION_NAMES) ?? []));
  const plain = extras.filter((part) => namedPart(part, DECISION_NAMES) === null);
  const affects = [...plain.filter(isReferences), named.get("affects") ?? ""].flatMap(listed);
  const until = named.get("until");
  const content = said({
    title: text.join("; "),
    by: (plain.find(isHandle) ?? named.get("by"))?.replace(/^@/, ""),
    kind: plain.find((part) => KINDS.has(part)) ?? named.get("kind"),
    affects: affects.length > 0 ? affects : undefined,
    escalation: named.get("escalation"),
    answers: named.has("answers") ? listed(named.get("answers") ?? "") : undefined,
    until: until === undefined ? undefined : (readDay(until) ?? until),
    because: named.get("because"),
    gives_way: named.get("gives_way"),
  });
  return { content, strays: strays.map((part) => strayIn(part, [...KINDS], DECISION_NAMES, BEHIND_A_DECISION)) };
}

const DECISION_NAMES = ["because", "gives way", "until", "escalation", "answers", "affects", "kind", "by"];
const BEHIND_A_DECISION =
  "Behind what was decided stand what it affects, its kind, @who decided, because: …, gives way: …, until: …, answers: … and escalation: ….";

/** The parts that say nothing by themselves and follow a reason, or what gives way, are more of it. */
function withWholeReasons(parts: readonly string[], isPart: (part: string) => boolean): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const last = whole.at(-1) ?? "";
    if (/^(?:because|gives[ _]way):/i.test(last) && !isPart(part)) whole[whole.length - 1] = `${last}; ${part}`;
    else whole.push(part);
  }
  return whole;
}

/**
 * Reads a lesson: what was learned, then in any order what it comes from, `worked` or `did not work`, `#tags`, and
 * `@who` learned it, each behind a semicolon.
 */
export function lessonFrom(typed: string): Reading {
  const { text, extras, strays } = apart(
    partsOf(typed),
    (part) =>
      isReferenceLike(part) ||
      workedFrom(part) !== undefined ||
      isTags(part) ||
      isHandle(part) ||
      namedPart(part, LESSON_NAMES) !== null,
  );
  const named = new Map(extras.flatMap((part) => namedPart(part, LESSON_NAMES) ?? []));
  const tags = [
    ...extras.filter(isTags).flatMap((part) => part.split(/[\s,]+/).map((tag) => tag.slice(1))),
    ...listed(named.get("tags") ?? "").map((tag) => tag.replace(/^#/, "")),
  ];
  const content = said({
    by: (extras.find(isHandle) ?? named.get("by"))?.replace(/^@/, ""),
    from: extras.find((part) => isReferenceLike(part)) ?? named.get("from"),
    lesson: text.join("; "),
    worked: extras.map(workedFrom).find((worked) => worked !== undefined),
    tags: tags.length > 0 ? tags : undefined,
  });
  return { content, strays: strays.map((part) => strayIn(part, WORKED, LESSON_NAMES, BEHIND_A_LESSON)) };
}

const LESSON_NAMES = ["from", "tags", "by"];
const WORKED = ["worked", "did not work", "failed"];
const BEHIND_A_LESSON =
  "Behind what was learned stand what it comes from, worked or did not work, #tags and @who learned it.";

/**
 * The text, which comes first and may hold semicolons; what is known behind it, from the first on; and what stands among
 * that and is not.
 */
function apart(
  parts: readonly string[],
  isPart: (part: string) => boolean,
): { text: readonly string[]; extras: readonly string[]; strays: readonly string[] } {
  const first = parts.findIndex((part, index) => index > 0 && isPart(part));
  if (first === -1) return { text: parts, extras: [], strays: [] };
  const behind = parts.slice(first);
  return {
    text: parts.slice(0, first),
    extras: behind.filter(isPart),
    strays: behind.filter((part) => !isPart(part)),
  };
}

function strayIn(part: string, words: readonly string[], names: readonly string[], otherwise: string): Stray {
  if (part.startsWith("#")) return { part, help: "A tag is one word: #forms #sign-up." };
  const [, name, value] = /^([\w ]+):\s*(.*)$/s.exec(part) ?? [];
  if (value === "") return { part, help: "Write behind the colon what it is, or leave it out." };
  const meant = name === undefined ? nearest(part, words) : nearest(name, names);
  if (meant === null) return { part, help: otherwise };
  return { part, help: `Did you mean "${name === undefined ? meant : `${meant}: ${value}`}"?` };
}

function partsOf(typed: string): string[] {
  return typed
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Takes parts off the end as long as they fit, and gives them in the order in which they stand; never the first. */
function takeWhile(parts: string[], fits: (part: string) => boolean, most = parts.length): string[] {
  const taken: string[] = [];
  for (let last = parts.at(-1); last !== undefined && parts.length > 1 && taken.length < most; last = parts.at(-1)) {
    if (!fits(last)) break;
    taken.unshift(last);
    parts.pop();
  }
  return taken;
}

function isReferences(part: string): boolean {
  return listed(part).every(isReferenceLike);
}

function isWord(part: string): boolean {
  return !/\s/.test(part);
}

function isHandle(part: string): boolean {
  return /^@\S+$/.test(part);
}

function isTags(part: string): boolean {
  return /^#\S+(?:[\s,]+#\S+)*$/.test(part);
}

function workedFrom(part: string): boolean | undefined {
  if (/^worked$/i.test(part)) return true;
  return /^(?:did not work|didn['’]t work|failed)$/i.test(part) ? false : undefined;
}

/** A part that says by its name what it is: `because: …`. */
function namedPart(part: string, names: readonly string[]): [key: string, value: string][] | null {
  const [, typed = "", value] = /^([a-z]+(?:[ _][a-z]+)?):\s*(\S.*)$/is.exec(part) ?? [];
  const name = names.find((each) => each === typed.toLowerCase().replace("_", " "));
  return name === undefined || value === undefined ? null : [[name.replace(" ", "_"), value]];
}

/** The items of a list as people write one in a line. */
function listed(part: string): string[] {
  return part
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function said(content: Readonly<Record<string, unknown>>): Content {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
