import type { Severity } from "./severity.ts";

/** A file of a small workspace, to show what a rule means. The path is relative to the workspace. */
export interface ExampleFile {
  readonly file: string;
  readonly text: string;
  /** What is there where it is not the text in UTF-8: more than a mebibyte of it, a link to it, an empty pipe. */
  readonly as?: "latin-1" | "large" | "link" | "pipe";
  /**
   * For what only git knows: the instant of the commit that brings this version of the file. Several versions of one
   * file are committed in this order; what has none is there from the first day of the cycle.
   */
  readonly committed?: string;
}

/**
 * What a rule is, in one declaration: `okr explain`, the pages under docs/rules/ and the rule's tests all read it.
 * The examples are put on top of a small valid workspace: the first trips the rule, the second does not.
 * Its texts are markdown of the plainest kind: paragraphs, lists with hyphens, code between backticks.
 */
export interface Rule {
  /** Group and name, such as `format/unknown-key`. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in a few words, for lists. */
  readonly title: string;
  /** What the rule looks for. */
  readonly looksFor: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly trips: readonly ExampleFile[];
  readonly passes: readonly ExampleFile[];
  /** Where the rule comes from: a section of the repository format, or a document on how programmes fail. */
  readonly source: string;
}
