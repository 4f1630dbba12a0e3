import { FLAG_IDS } from "../../model/flag-ids.ts";
import { DATE_PATTERN } from "../../model/patterns.ts";
import type { Range } from "../../model/problem.ts";
import type { Comment } from "../yaml/comments.ts";
import { didYouMean } from "./nearest.ts";

/** A comment that asks not to raise a flag on its line, or on the line below it. */
export interface Ignore extends Range {
  readonly rule: string;
  /** The last day on which it counts; null when it always does. */
  readonly until: string | null;
  readonly reason: string;
  /** The line whose findings it is about. */
  readonly covers: number;
}

/** A comment that tries to, and does not say what it must. */
export interface IgnoreFault extends Range {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

/** What a file must hold for its comments to be looked at. */
export const IGNORE_MARK = "okr-ignore";

const EXAMPLE = "# okr-ignore plan/no-buy-in until 2026-12-01: the supplier signs in December";
const BEGINNING = new RegExp(`^#+\\s*${IGNORE_MARK}(?![\\w-])\\s*`);
const SENTENCE = /^(?<rule>\S+?)(?:\s+until\s+(?<until>[^\s:]+))?\s*(?::\s*(?<reason>.*))?$/;

/** The comments of a file that ignore findings, and what is wrong with those that cannot. */
export function ignoresIn(comments: readonly Comment[]): { ignores: Ignore[]; faults: IgnoreFault[] } {
  const ignores: Ignore[] = [];
  const faults: IgnoreFault[] = [];
  const whole = new Set(comments.filter(({ trails }) => !trails).map(({ line }) => line));
  for (const comment of comments) {
    const beginning = BEGINNING.exec(comment.text);
    if (beginning === null) continue;
    const read = readIgnore(comment.text.slice(beginning[0].length));
    const { line, column, endLine, endColumn } = comment;
    const range = { line, column, endLine, endColumn };
    if ("message" in read) faults.push({ ...read, ...range });
    else ignores.push({ ...read, ...range, covers: comment.trails ? line : firstBelow(line, whole) });
  }
  return { ignores, faults };
}

/** The line below a comment, and below the comments that follow it. */
function firstBelow(line: number, whole: ReadonlySet<number>): number {
  let below = line + 1;
  while (whole.has(below)) below++;
  return below;
}

type Read = Pick<Ignore, "rule" | "until" | "reason"> | Omit<IgnoreFault, keyof Range>;

function readIgnore(sentence: string): Read {
  const { rule = "", until, reason = "" } = SENTENCE.exec(sentence.trim())?.groups ?? {};
  if (rule === "" || rule === ":") return invalid("This comment does not say which flag it ignores");
  if (/^(?:format|path|reference|ignore)\//.test(rule))
    return invalid(`${rule} is an error of the format, which cannot be ignored`);
  if (!FLAG_IDS.includes(rule)) {
    const help = didYouMean(rule, FLAG_IDS, "okr explain lists the flags.");
    return { rule: "reference/unknown-rule", message: `There is no flag "${rule}" that could be ignored`, help };
  }
  if (until !== undefined && !DATE_PATTERN.test(until)) return invalid(`"${until}" is no day that exists`);
  if (reason.trim() === "") return invalid("This comment does not say why the flag is ignored");
  return { rule, until: until ?? null, reason: reason.trim() };
}

function invalid(message: string): Omit<IgnoreFault, keyof Range> {
  return { rule: "ignore/invalid", message, help: `Write it like this: ${EXAMPLE}` };
}
