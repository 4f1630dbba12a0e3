import { widthOf } from "../../../render/columns.ts";

/** The beginning of a line of plain text, with an ellipsis where the rest of it has no room. */
export function cut(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  let kept = "";
  for (const character of line) {
    if (widthOf(kept + character) >= width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
