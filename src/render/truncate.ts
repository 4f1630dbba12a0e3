import { fitting, widthOf } from "./columns.ts";

/** Cuts a line of printable text to a number of columns, with an ellipsis where something is missing. */
export function truncate(line: string, width: number): string {
  return widthOf(line) <= width ? line : `${fitting(line, Math.max(0, width - 1)).trimEnd()}…`;
}
