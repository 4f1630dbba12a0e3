import type { YAMLError } from "yaml";
import { reportIndentation } from "./indentation.ts";
import { inPlainWords } from "./judge-words.ts";

/** What a mistake in the text means, and what to do about it. */
export interface Report {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  /** How many characters it is about, where the error's own range is too short. */
  readonly length?: number;
  /** Where it stands, where the error is elsewhere. */
  readonly from?: number;
}

type Writer = (error: YAMLError, text: string) => Report;

const syntax =
  (message: string, help: string): Writer =>
  () => ({ rule: "format/syntax", message, help });

const QUOTES_HELP = "Text that begins with * or & needs quotes.";

/** What an alias means that has no anchor before it. */
export const DANGLING_ALIAS: Report = {
  rule: "format/syntax",
  message: "This alias (*) has no anchor (&) before it",
  help: QUOTES_HELP,
};

/** What an alias means that stands inside what it names. */
export const ENDLESS_ALIAS: Report = {
  rule: "format/alias-bomb",
  message: "This alias stands inside what it names, so the value has no end",
  help: "Write the value out instead of the alias.",
};

/** What an alias means that makes too much of its anchor. */
export const TOO_MANY_ALIASES: Report = {
  rule: "format/alias-bomb",
  message: "Aliases unfold here to far more than the file holds",
  help: "Write the values out instead of the aliases.",
};

/** What a quote or a bracket means that has no end. */
export function unclosed(sign: string): Report {
  const end = { "[": "]", "{": "}" }[sign];
  return {
    rule: "format/syntax",
    message: end === undefined ? `This quote (${sign}) is not closed` : `This ${sign} is not closed by ${end}`,
    help:
      end === undefined
        ? `Add ${sign} where the text ends, and indent its further lines.`
        : `Add ${end} where it ends, and indent what stands between them.`,
  };
}

/** What a key means that its map has already. */
export function duplicateKey(key: string): Report {
  return {
    rule: "format/duplicate-key",
    message: `The key "${key}" stands twice in the same map`,
    help: "Keep one of the two; a list wants its items under one key.",
  };
}

/** What the YAML judge's errors mean in an OKR file, by its error code, with what to do about them. */
const REPORTS: { readonly [code: string]: Writer } = {
  MULTIPLE_DOCS: (error, text) => ({
    rule: "format/several-documents",
    message: "A second YAML document begins here",
    help: "Keep one document a file: remove the --- line, or move what follows into a file of its own.",
    length: /.*/.exec(text.slice(error.pos[0], error.pos[1]))?.[0].length ?? 1,
  }),
  TAB_AS_INDENT: () => ({
    rule: "format/tab",
    message: "A tab stands where YAML wants spaces",
    help: "Indent with spaces, two for each level.",
  }),
  BAD_ALIAS: syntax("An alias (*) or an anchor (&) is written wrongly", QUOTES_HELP),
  BAD_SCALAR_START: syntax(
    "Plain text cannot begin with this character",
    'Put the text in quotes: "…". Characters such as @ ` % begin something else in YAML.',
  ),
  BLOCK_AS_IMPLICIT_KEY: syntax(
    "A nested map or list begins in the middle of a line",
    'If this is text with ": " in it, put the text in quotes; if it is a map, begin it on a line of its own.',
  ),
  BAD_INDENT: syntax(
    "The indentation does not fit the lines above",
    "Indent the keys of one map by the same number of spaces.",
  ),
  MULTILINE_IMPLICIT_KEY: syntax(
    "A key must stand on one line",
    'A colon is missing, or a line of text is not indented below its key. Long text goes after "key: >-", indented.',
  ),
  KEY_OVER_1024_CHARS: syntax(
    "The text before this colon is too long for a key",
    "If this is text with a colon in it, put it in quotes.",
  ),
};

/** Puts an error of the YAML judge into words that say what to do. */
export function reportSyntax(error: YAMLError, text: string): Report {
  return (
    reportIndentation(error, text) ??
    REPORTS[error.code]?.(error, text) ?? { rule: "format/syntax", ...inPlainWords(error, text) }
  );
}
