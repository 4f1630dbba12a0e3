import type { Remark } from "../workspace/remark.ts";
import { UsageError } from "./errors.ts";

/** Something in a call or a file that keeps anything from being written. */
export interface Complaint {
  /** Where it is, as the person knows it: an option, or a file with line and column; empty where the message says it. */
  readonly where: string;
  readonly message: string;
  readonly help: string | null;
}

/**
 * What to do about a remark, for whoever is writing the file just now: files may name people who have left since they
 * were written, and nobody writes one today that does.
 */
export function adviceOn({ rule, help }: Remark): string | null {
  if (rule !== "reference/departed-person" || help?.startsWith("Did you mean")) return help ?? null;
  return "Correct the handle, or add them under members of their team first.";
}

/** All complaints in one error, each with its place and what to do about it; those about a file by its lines. */
export function refusal(unordered: readonly Complaint[]): UsageError {
  const complaints = unordered.toSorted(byPlace);
  const [only, ...others] = complaints;
  if (only !== undefined && others.length === 0) return new UsageError(sentenceOf(only), only.help);
  const lines = complaints.flatMap((each) => [
    `  ${sentenceOf(each)}`,
    ...(each.help === null ? [] : each.help.split("\n").map((line) => `      ${line}`)),
  ]);
  return new UsageError(
    [`nothing was written, since ${complaints.length} things are wrong`, ...lines].join("\n"),
    "Correct them and run it again.",
  );
}

function sentenceOf({ where, message }: Complaint): string {
  return where === "" ? message : `${where}: ${message}`;
}

/** What is about no line of a file comes first, in the order it has. */
function byPlace({ where: a }: Complaint, { where: b }: Complaint): number {
  const [one, other] = [placeIn(a), placeIn(b)];
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

function placeIn(where: string): { file: string; line: number; column: number } {
  const [, file = "", line, column] = /^(.*):(\d+):(\d+)$/.exec(where) ?? [];
  return { file, line: Number(line ?? 0), column: Number(column ?? 0) };
}
