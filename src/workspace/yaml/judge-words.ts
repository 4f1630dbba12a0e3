import type { YAMLError } from "yaml";

/** What an error of the YAML judge means in plain words. */
interface Plainly {
  readonly message: string;
  readonly help: string;
}

type Writer = Plainly | ((written: string, before: string) => Plainly);

const MIXED: Plainly = {
  message: "A list and a map stand side by side here",
  help: "Indent what belongs to a key below that key, and what belongs to an item below its hyphen.",
};

const LIST_BESIDE_KEY: Plainly = {
  message: "A list begins on the line of its key",
  help: "Begin each item on a line of its own with a hyphen: - … Text that begins with - needs quotes.",
};

const NO_COLON: Plainly = {
  message: "This key has no colon behind it",
  help: 'Write key: value. Long text goes after "key: >-", indented.',
};

const BESIDE_BAR: Plainly = {
  message: "Text stands beside | or >, which begin it on the line below",
  help: "Move the text to the next line and indent it, or put text that begins with | or > in quotes.",
};

const NO_COMMA: Plainly = {
  message: "A comma is missing here",
  help: "Put a comma between two entries, and quotes around a text with a comma, a bracket or a colon in it.",
};

/** By the judge's own message, which is written for those who know how it works. The first that fits counts. */
const WORDS: readonly (readonly [message: RegExp, writer: Writer])[] = [
  [/^Unexpected block-seq-ind on same line/, (_, before) => (before.trim() === "" ? MIXED : LIST_BESIDE_KEY)],
  [/at node end$/, (_, before) => behindValue(before)],
  [/^(?:Block scalar header includes|Not a YAML token|Unexpected token in block scalar header)/, BESIDE_BAR],
  [/^Unexpected flow-(?:map|seq)-end/, (written) => closesNothing(written.charAt(0))],
  [
    /^Unexpected (?:,|empty item) in/,
    { message: "Nothing stands before this comma", help: "Remove the comma, or write before it what is missing." },
  ],
  [/^Missing , /, NO_COMMA],
  [/^Implicit map keys need/, NO_COLON],
  [/^Sequence item without/, { message: "This item has no hyphen", help: "Begin each item of a list with a hyphen." }],
  [
    /^Missing directives-end/,
    { message: "The line --- is missing below a line with %", help: "Remove the line that begins with %." },
  ],
  [
    /directive|^Unsupported YAML version/,
    {
      message: "A line that begins with % instructs YAML, and this one says nothing that it knows",
      help: "Remove the line. A text that begins with % needs quotes.",
    },
  ],
  [/^Invalid escape sequence/, (written) => noEscape(written)],
  [/tag/i, (written) => noTag(written)],
  [
    /^A node can have at most one|^An alias node|^Anchors and tags/,
    {
      message: "An anchor (&) or an alias (*) stands where none can",
      help: "Text that begins with * or & needs quotes.",
    },
  ],
];

const OTHERWISE: Plainly = {
  message: "YAML cannot read what stands here",
  help: "Look for a missing quote, bracket, comma or colon here or on the line above; text with special characters needs quotes.",
};

/** Puts an error into plain words, by what is written where it was found. */
export function inPlainWords({ message, pos }: YAMLError, text: string): Plainly {
  const writer = WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? OTHERWISE;
  if (typeof writer !== "function") return writer;
  const before = text.slice(text.lastIndexOf("\n", pos[0] - 1) + 1, pos[0]);
  return writer(/^\S{0,40}/.exec(text.slice(pos[0]))?.[0] ?? "", before);
}

function behindValue(before: string): Plainly {
  const last = before.trimEnd().at(-1) ?? "";
  if (last === "") return MIXED;
  if (!`"'}]`.includes(last)) return OTHERWISE;
  const isQuote = last === '"' || last === "'";
  return {
    message: `Something stands behind the closing ${isQuote ? "quote" : "bracket"}`,
    help: "Remove it, or put all of it in quotes.",
  };
}

function closesNothing(bracket: string): Plainly {
  return { message: `This ${bracket} closes nothing`, help: "Remove it, or put the text in quotes." };
}

function noEscape(written: string): Plainly {
  const sign = /^\\(?:[xuU][0-9a-fA-F]*|.)/.exec(written)?.[0] ?? "this";
  return {
    message: `In double quotes a backslash begins a special character, and ${sign} begins none`,
    help: `Write \\${sign} for a backslash, or put the text in single quotes.`,
  };
}

function noTag(written: string): Plainly {
  return {
    message: `"${written}" is a tag to YAML, and OKR files have none`,
    help: "Remove the word that begins with !, or put the text in quotes.",
  };
}
