import { DATE_PATTERN, INSTANT_PATTERN } from "../../../src/model/patterns.ts";

interface Style {
  /** Inside brackets or braces, where commas and brackets mean something. */
  readonly flow: boolean;
  readonly quoteDates: boolean;
  /** `needed`: only where plain would be read as something else. */
  readonly quotes: "needed" | "double" | "single";
}

/** A scalar on one line. */
export function oneLine(value: string | number | boolean | null, { flow, quoteDates, quotes }: Style): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  if (DATE_PATTERN.test(value) || INSTANT_PATTERN.test(value)) return quoteDates ? `"${value}"` : value;
  if (quotes === "needed" && isPlain(value, flow)) return value;
  return quotes === "single" ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Whether words without quotes are read as those words, by YAML 1.1 as well as by 1.2. */
export function isPlain(text: string, flow: boolean): boolean {
  if (!/^[\p{L}\d(£][^\n\t]*$/u.test(text)) return false;
  if (/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) || /^[\d.:+_-]+$/.test(text)) return false;
  if (/:(\s|$)|\s#|\s$/.test(text)) return false;
  return !flow || !/[,[\]{}]/.test(text);
}

/** The text in lines of at most `width`, broken at spaces. */
export function foldedLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The text a sentence a line. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.?!]) /);
}
