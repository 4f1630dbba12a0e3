import measured from "fast-string-truncated-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** How many columns of a terminal a line takes: two for wide characters, none for escape sequences and accents. */
export function widthOf(line: string): number {
  return PLAIN.test(line) ? line.length : measured(line).width;
}

/** The beginning of a line that takes at most so many columns. */
export function fitting(line: string, width: number): string {
  if (PLAIN.test(line)) return line.slice(0, width);
  let fits = "";
  let left = width;
  for (const character of line) {
    left -= widthOf(character);
    if (left < 0) break;
    fits += character;
  }
  return fits;
}

/** Text in which every character takes one column: most of it, and told faster than measured. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Spaces up to a width; a line that is already wider stays as it is. */
export function padEnd(line: string, width: number): string {
  return line + " ".repeat(Math.max(0, width - widthOf(line)));
}

/** A space that no line ends at; it is printed as a space. */
export const glue = "\u00A0";

/** Wraps printable text at spaces, and breaks a word only when it is longer than a line. */
export function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(2, width), { hard: true }).replaceAll(glue, " ").split("\n");
}

/** Parts one behind the other, wrapped between them, and inside one only when it is longer than a line. */
export function runOn(parts: readonly string[], width: number): string[] {
  const kept = parts.map((part) => (widthOf(part) + 2 > width ? part : part.replaceAll(" ", glue)));
  return wrap(kept.join(`${glue}· `), width);
}

/** Wraps after a first line that begins with `lead`; the others are indented to stand under it. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = " ".repeat(widthOf(lead));
  return wrap(text, width - indent.length).map((line, index) => (index === 0 ? lead : indent) + line);
}
