import { type Cursor, DASH, foldedBreak, GREATER, handOver, lineEnd, skipSpaces } from "./plain-cursor.ts";

/**
 * Reads a literal (`|`) or folded (`>`) scalar, and moves to the content below it. What takes more rules is left to
 * `yaml`: indentation indicators, `+`, blank lines at the start, deeper indented lines in a folded scalar.
 */
export function readBlockScalar(cursor: Cursor, parent: number): string {
  const isFolded = cursor.peek() === GREATER;
  cursor.pos++;
  const isStripped = cursor.peek() === DASH;
  if (isStripped) cursor.pos++;
  if (!cursor.atLineEnd()) handOver();
  cursor.pos++;
  const value = readLines(cursor, parent, isFolded);
  return isStripped ? value : `${value}\n`;
}

/** Reads up to the first line that is indented less than the first. Blank lines at the end are no part of the value. */
function readLines(cursor: Cursor, parent: number, isFolded: boolean): string {
  const { text, pos } = cursor;
  const first = skipSpaces(text, pos);
  const indent = first - pos;
  let end = lineEnd(text, first);
  if (indent <= parent || first === end) handOver();
  let value = text.slice(first, end);
  let blankLines = 0;
  let start = end + 1;
  for (; start < text.length; start = end + 1) {
    const content = skipSpaces(text, start);
    const deeper = content - start - indent;
    end = lineEnd(text, content);
    if (content === end) {
      if (deeper > 0) handOver();
      blankLines++;
      continue;
    }
    if (deeper < 0) break;
    if (deeper > 0 && isFolded) handOver();
    const lineBreak = isFolded ? foldedBreak(blankLines) : "\n".repeat(blankLines + 1);
    value += lineBreak + text.slice(start + indent, end);
    blankLines = 0;
  }
  cursor.toContent(start);
  return value;
}
