import type { Parents, Text } from "mdast";
import type { Info, State } from "mdast-util-to-markdown";

/** Characters that mean nothing in markdown wherever they stand, but for what `isPlain` asks besides. */
const PLAIN = /^[\p{L}\p{N} ,;?%/()“”‘’'"…–→×.:·£€+-]*$/u;
const BEGINS_PLAINLY = /^[\p{L}“‘]/u;
const FIRST_IS_PLAIN = /^[\p{L}\p{N} ,;?%/()“”‘’'"…–→×.:·£€+-]/u;

/**
 * A text node. Most text holds nothing that could be markup, and asking the escaper's fifty patterns of each piece
 * takes half of the time that a long report needs.
 */
export function text(node: Text, _parent: Parents | undefined, state: State, info: Info): string {
  return isPlain(node.value, info) ? node.value : state.safe(node.value, info);
}

/** The character that a text will begin with, for whoever writes what stands before it. */
text.peek = (node: Text, parent: Parents | undefined, state: State, info: Info): string =>
  FIRST_IS_PLAIN.test(node.value) ? node.value : text(node, parent, state, info);

/** At the beginning of a line a number or a dash can begin a list, and a space at an end of one is lost. */
function isPlain(value: string, { before, after }: Info): boolean {
  if (!PLAIN.test(value)) return false;
  if (/[\r\n]$/.test(before) && !BEGINS_PLAINLY.test(value)) return false;
  if (before.endsWith("]") && value.startsWith("(")) return false;
  return !(value.endsWith(" ") && /^[\r\n]/.test(after));
}
