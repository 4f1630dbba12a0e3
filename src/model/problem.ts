import type { Severity } from "./severity.ts";

/** A place in a file: lines and columns count from 1, columns in characters; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something that is wrong with a workspace, as a value: found, collected, reported; never thrown. */
export interface Problem extends Range {
  /** The rule that found it, such as `format/unknown-key`; `okr explain` prints its page. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly help: string | null;
  /** The file, relative to the workspace, with `/`. */
  readonly file: string;
  /** What it is about: an objective, a key result, a person; `null` when it is only about the file. */
  readonly subject: string | null;
  /** The facts that the message rests on. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Where in a document something is: keys and indexes from the root. */
export type Pointer = readonly (string | number)[];

/** Sorts problems by place, then by rule, so that the same workspace always gives the same list. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
