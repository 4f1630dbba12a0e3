import { decisionSchema } from "../../model/decision.ts";
import { DATE, ID } from "../../model/patterns.ts";
import { isReferenceLike } from "../reference-like.ts";

/** A map that a short notation stands for; what is not said is not in it. */
type Content = Readonly<Record<string, unknown>>;

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
  const words = takeWhile(parts, isWord, 2);
  const [owner, due] = whoAndWhen(words, readDay);
  return said({
    what: parts.join("; "),
    owner: owner?.replace(/^@/, ""),
    due: due === undefined ? undefined : (readDay(due) ?? due),
    for: references.length > 0 ? references : undefined,
  });
}

/** Of two words the second is the day, unless only the first can be one; a single word is whichever it looks like. */
function whoAndWhen(
  [first, second]: readonly string[],
  readDay: DayReader,
): [owner: string | undefined, due: string | undefined] {
  if (first === undefined) return [undefined, undefined];
  const firstIsDay = readDay(first) !== null;
  if (second === undefined) return firstIsDay ? [undefined, first] : [first, undefined];
  return firstIsDay && readDay(second) === null ? [second, first] : [first, second];
}

/**
 * Reads a decision: what was decided, then in any order what it affects, its kind, `@who` decided, and `because: …`,
 * `gives way: …`, `until: …`, `escalation: …`, `answers: …`, each behind a semicolon.
 */
export function decisionFrom(typed: string, readDay: DayReader): Content {
  const parts = partsOf(typed);
  const extras = takeWhile(
    parts,
    (part) => isReferences(part) || KINDS.has(part) || isHandle(part) || namedPart(part) !== null,
  );
  const affects = extras.filter((part) => namedPart(part) === null && isReferences(part)).flatMap(listed);
  const named = new Map(extras.flatMap((part) => namedPart(part) ?? []));
  const until = named.get("until");
  return said({
    title: parts.join("; "),
    by: extras.find(isHandle)?.slice(1),
    kind: extras.find((part) => KINDS.has(part)),
    affects: affects.length > 0 ? affects : undefined,
    escalation: named.get("escalation"),
    answers: named.has("answers") ? listed(named.get("answers") ?? "") : undefined,
    until: until === undefined ? undefined : (readDay(until) ?? until),
    because: named.get("because"),
    gives_way: named.get("gives_way"),
  });
}

/**
 * Reads a lesson: what was learned, then in any order what it comes from, `worked` or `did not work`, `#tags`, and
 * `@who` learned it, each behind a semicolon.
 */
export function lessonFrom(typed: string): Content {
  const parts = partsOf(typed);
  const extras = takeWhile(
    parts,
    (part) => isReferenceLike(part) || workedFrom(part) !== undefined || isTags(part) || isHandle(part),
  );
  const tags = extras.filter(isTags).flatMap((part) => part.split(/[\s,]+/).map((tag) => tag.slice(1)));
  return said({
    by: extras.find(isHandle)?.slice(1),
    from: extras.find((part) => isReferenceLike(part)),
    lesson: parts.join("; "),
    worked: extras.map(workedFrom).find((worked) => worked !== undefined),
    tags: tags.length > 0 ? tags : undefined,
  });
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

function namedPart(part: string): [key: string, value: string][] | null {
  const [, name, value] = /^(because|gives[ _]way|until|escalation|answers):\s*(\S.*)$/is.exec(part) ?? [];
  return name === undefined || value === undefined ? null : [[name.toLowerCase().replace(" ", "_"), value]];
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
