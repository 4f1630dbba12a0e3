import { widthOf } from "./columns.ts";

/** Cuts a line of printable text to a number of columns, with an ellipsis where something is missing. */
export function truncate(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  let cut = "";
  let taken = 0;
  for (const character of line) {
    taken += widthOf(character);
    if (taken > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
