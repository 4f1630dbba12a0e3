import type { PlainValue } from "./plain.ts";
import { readBlockScalar } from "./plain-block-scalar.ts";
import {
  COLON,
  type Cursor,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  handOver,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  PIPE,
  SINGLE_QUOTE,
  SPACE,
} from "./plain-cursor.ts";
import { readFlow } from "./plain-flow.ts";
import { addEntry, type PlainMapping, readKey } from "./plain-mapping.ts";
import { readDoubleQuoted, readSingleQuoted } from "./plain-quoted.ts";
import { plainStop, readBlockPlain, startsPlain } from "./plain-scalar.ts";

// Reading a node moves the cursor from its first character to the first content in the lines below it. If that content
// is indented deeper than the collection that ends above it, something is odd and the text is handed over.

/** Reads the mapping whose first key is at the cursor. */
export function readBlockMapping(cursor: Cursor): PlainMapping {
  const { column } = cursor;
  const mapping: PlainMapping = {};
  cursor.enter();
  while (cursor.column === column) {
    const key = readKey(cursor, false);
    addEntry(mapping, key, readEntryValue(cursor, column));
  }
  leaveCollection(cursor, column);
  return mapping;
}

/** Reads the sequence whose first dash is at the cursor. */
function readBlockSequence(cursor: Cursor): PlainValue[] {
  const { column } = cursor;
  const items: PlainValue[] = [];
  cursor.enter();
  while (cursor.column === column && atDash(cursor)) {
    cursor.pos++;
    items.push(readItem(cursor, column));
  }
  leaveCollection(cursor, column);
  return items;
}

function leaveCollection(cursor: Cursor, column: number): void {
  if (cursor.column > column) handOver();
  cursor.leave();
}

/** Reads what follows a key and its colon. A sequence below it need not be indented. */
function readEntryValue(cursor: Cursor, parent: number): PlainValue {
  if (!cursor.atLineEnd()) return readInline(cursor, parent);
  cursor.endLine();
  if (cursor.column === parent && atDash(cursor)) return readBlockSequence(cursor);
  return readBelow(cursor, parent);
}

/** Reads what follows a dash, which may be a collection whose first line starts beside the dash. */
function readItem(cursor: Cursor, parent: number): PlainValue {
  const afterDash = cursor.pos;
  if (cursor.atLineEnd()) {
    cursor.endLine();
    return readBelow(cursor, parent);
  }
  cursor.column = parent + 1 + cursor.pos - afterDash;
  return readBlockCollection(cursor) ?? readInline(cursor, parent);
}

/** Reads a node that starts in a line below its parent, or the null that stands for it if none does. */
function readBelow(cursor: Cursor, parent: number): PlainValue {
  if (cursor.column <= parent) return null;
  const collection = readBlockCollection(cursor);
  if (collection !== undefined) return collection;
  // After a comment `yaml` may forget how deep a scalar has to be indented, and take the next key for a part of it.
  if (cursor.passedComment) handOver();
  return readInline(cursor, parent);
}

function readBlockCollection(cursor: Cursor): PlainMapping | PlainValue[] | undefined {
  if (atDash(cursor)) return readBlockSequence(cursor);
  return atKey(cursor) ? readBlockMapping(cursor) : undefined;
}

/** Reads a scalar or a collection in brackets, the last thing on its line. */
function readInline(cursor: Cursor, parent: number): PlainValue {
  const code = cursor.peek();
  if (code === PIPE || code === GREATER) return readBlockScalar(cursor, parent);
  const value = readFlowNode(cursor, parent, code);
  cursor.endLine();
  return value;
}

function readFlowNode(cursor: Cursor, parent: number, code: number): PlainValue {
  switch (code) {
    case OPEN_BRACE:
    case OPEN_BRACKET:
      return readFlow(cursor, parent);
    case DOUBLE_QUOTE:
      return readDoubleQuoted(cursor);
    case SINGLE_QUOTE:
      return readSingleQuoted(cursor);
    default:
      return readBlockPlain(cursor, parent);
  }
}

/** Whether a sequence has an item here. */
function atDash(cursor: Cursor): boolean {
  if (cursor.peek() !== DASH) return false;
  const next = cursor.text.charCodeAt(cursor.pos + 1);
  return next === SPACE || next === NEWLINE || Number.isNaN(next);
}

/** Whether a mapping has a key here. */
function atKey({ text, pos }: Cursor): boolean {
  return startsPlain(text, pos) && text.charCodeAt(plainStop(text, pos, false)) === COLON;
}
