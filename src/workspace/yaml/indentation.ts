import type { YAMLError } from "yaml";
import type { Report } from "./syntax.ts";

/** The errors that a wrong indentation makes; it does others too, where a value has begun already. */
const OF_INDENTATION =
  /^All .* must start at the same column$|at node end$|^Sequence item without|^A block sequence may not be used/;

const VALUE_BELOW = /^Nested mappings are not allowed/;

/** What an error means that comes of a line's indentation; null when it does not. */
export function reportIndentation({ message, pos }: YAMLError, text: string): Report | null {
  if (VALUE_BELOW.test(message)) return belowValue(pos[0], text);
  const from = text.lastIndexOf("\n", pos[0] - 1) + 1;
  if (!OF_INDENTATION.test(message) || text.slice(from, pos[0]).trim() !== "") return null;
  const line = lineAround(passComments(from, text), text);
  const difference = line.indent - indentAbove(line.from, text);
  if (difference === 0) return null;
  return {
    rule: "format/syntax",
    message: `The indentation does not fit the lines above: this one begins further ${difference < 0 ? "left" : "right"}`,
    help: "Indent the keys of one map, and the hyphens of one list, by the same number of spaces.",
    from: line.from,
    length: 1,
  };
}

/** The line that is meant: the judge takes comments and blank lines above it for its beginning. */
function passComments(from: number, text: string): number {
  const blank = /(?: *(?:#.*)?\r?\n)*/y;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

/** `title: T`, and a key in the next line that is indented as if it belonged to T. */
function belowValue(at: number, text: string): Report | null {
  const end = text.indexOf("\n", at);
  if (end === -1 || /:(?: |\r?$)/.test(text.slice(at, end))) return null;
  const key = /\S[^\n]*?:/g;
  key.lastIndex = end;
  const found = key.exec(text);
  if (found === null) return null;
  return {
    rule: "format/syntax",
    message: "The indentation does not fit the lines above: this one begins further right, below a text",
    help: "Indent the keys of one map by the same number of spaces. A text that goes on here needs quotes.",
    from: found.index,
    length: found[0].length,
  };
}

function lineAround(at: number, text: string): { from: number; indent: number } {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  return { from, indent: /^ */.exec(text.slice(from, from + 1024))?.[0].length ?? 0 };
}

/** How far the last line with content above is indented. */
function indentAbove(lineStart: number, text: string): number {
  let end = lineStart;
  while (end > 0) {
    const { from, indent } = lineAround(end - 1, text);
    const content = text.slice(from + indent, end).trim();
    if (content !== "" && !content.startsWith("#")) return indent;
    end = from;
  }
  return 0;
}
