import type { Parents, Text } from "mdast";
import type { Info, State } from "mdast-util-to-markdown";

/** Characters that mean nothing in markdown wherever they stand, but for what `isPlain` asks besides. */
const PLAIN = /^[\p{L}\p{N} ,;?%/()“”‘’'"…–→×.:]*$/u;
const BEGINS_PLAINLY = /^[\p{L}“‘]/u;

/**
 * A text node. Most text holds nothing that could be markup, and asking the escaper's fifty patterns of each piece
 * takes half of the time that a long report needs.
 */
export function text(node: Text, _parent: Parents | undefined, state: State, info: Info): string {
  return isPlain(node.value, info) ? node.value : state.safe(node.value, info);
}

/** At the beginning of a line a number can begin a list, and a space at an end of one is lost. */
function isPlain(value: string, { before, after }: Info): boolean {
  if (!PLAIN.test(value)) return false;
  const opensLine = !/[^\n]$/.test(before) || before.endsWith("]");
  if (opensLine && !BEGINS_PLAINLY.test(value)) return false;
  return !(value.endsWith(" ") && (after === "" || after.startsWith("\n")));
}
