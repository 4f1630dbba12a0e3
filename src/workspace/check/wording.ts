import type { Pointer } from "../../model/problem.ts";

/** How a place is called at the beginning of a sentence: its key, quoted, or its position in a list. */
export function name(pointer: Pointer): string {
  const called = nameWithin(pointer);
  return `${called[0]?.toUpperCase()}${called.slice(1)}`;
}

/** The same inside a sentence. */
export function nameWithin(pointer: Pointer): string {
  const last = pointer.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return `"${last}"`;
  const list = pointer.at(-2);
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of "${list}"`;
}

/** What was found, in words, short enough for a line: a number as it is written. */
export function describe(value: unknown, written: string): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return `the text ${quote(value)}`;
  return typeof value === "number" ? `the number ${shorten(written)}` : shorten(written);
}

export function quote(value: string): string {
  return `"${shorten(value)}"`;
}

/** A text on one line, and not all of it where it is long. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
