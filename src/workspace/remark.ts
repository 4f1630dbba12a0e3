import type { Pointer } from "../model/problem.ts";

/**
 * What a check says of a document, before its line is known: where it is by keys and indexes. Lines are computed by
 * reading the file once more, and only for files that have something to report. The file and the subject are added
 * by whoever knows them.
 */
export interface Remark {
  readonly rule: string;
  readonly pointer: Pointer;
  /** Whether to underline the key that the pointer ends in or its value (default). */
  readonly at?: "key" | "value";
  readonly message: string;
  readonly help?: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/** Errors that leave everything else in the file as it was meant, so that it still counts. */
export const HARMLESS: ReadonlySet<string> = new Set([
  "format/unknown-key",
  "ignore/invalid",
  "reference/unknown-rule",
  "reference/unknown-rule-option",
]);
