import { BACKSLASH, type Cursor, DOUBLE_QUOTE, handOver, lineEnd, NEWLINE, SINGLE_QUOTE } from "./plain-cursor.ts";

/** The escapes that people write. Code points, line continuations and the rest are left to `yaml`. */
const ESCAPES = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["n", "\n"],
  ["t", "\t"],
]);

/** Reads a double-quoted scalar that ends on its line. */
export function readDoubleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  let value = "";
  let from = cursor.pos + 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE) {
      cursor.pos = at + 1;
      return value + text.slice(from, at);
    }
    if (code === NEWLINE) break;
    if (code === BACKSLASH) {
      value += text.slice(from, at) + (ESCAPES.get(text.charAt(at + 1)) ?? handOver());
      at++;
      from = at + 1;
    }
  }
  return handOver();
}

/** Reads a single-quoted scalar that ends on its line. In it, two quotes stand for one. */
export function readSingleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const end = lineEnd(text, cursor.pos);
  let value = "";
  let from = cursor.pos + 1;
  for (;;) {
    const quote = text.indexOf("'", from);
    if (quote === -1 || quote > end) handOver();
    value += text.slice(from, quote);
    from = quote + 1;
    if (text.charCodeAt(from) !== SINGLE_QUOTE) break;
    value += "'";
    from++;
  }
  cursor.pos = from;
  return value;
}
