import type { PlainValue } from "./plain.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  type Cursor,
  DOUBLE_QUOTE,
  handOver,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
} from "./plain-cursor.ts";
import { addEntry, type PlainMapping, readKey } from "./plain-mapping.ts";
import { readDoubleQuoted, readSingleQuoted } from "./plain-quoted.ts";
import { readFlowPlain } from "./plain-scalar.ts";

/** Where a collection in brackets stands, which says how its further lines have to be indented. */
interface FlowPlace {
  /** The column of the block collection around it: further lines are indented deeper. */
  readonly parent: number;
  /** Whether it is inside other brackets. If not, its closing bracket may stand right below the parent. */
  readonly nested: boolean;
}

/** Reads a collection in brackets, on one line or several. */
export function readFlow(cursor: Cursor, parent: number): PlainValue {
  return readCollection(cursor, { parent, nested: false });
}

function readCollection(cursor: Cursor, place: FlowPlace): PlainValue {
  cursor.enter();
  const isMapping = cursor.peek() === OPEN_BRACE;
  cursor.pos++;
  toToken(cursor, place);
  const value = isMapping ? readEntries(cursor, place) : readItems(cursor, place);
  cursor.pos++;
  cursor.leave();
  return value;
}

function readEntries(cursor: Cursor, place: FlowPlace): PlainMapping {
  const mapping: PlainMapping = {};
  while (cursor.peek() !== CLOSE_BRACE) {
    const key = readKey(cursor, true);
    toToken(cursor, place);
    addEntry(mapping, key, readItem(cursor, place));
    endItem(cursor, place, CLOSE_BRACE);
  }
  return mapping;
}

function readItems(cursor: Cursor, place: FlowPlace): PlainValue[] {
  const items: PlainValue[] = [];
  while (cursor.peek() !== CLOSE_BRACKET) {
    items.push(readItem(cursor, place));
    endItem(cursor, place, CLOSE_BRACKET);
  }
  return items;
}

/** Reads a value. An empty one is left to `yaml`: no plain scalar starts with the comma or bracket after it. */
function readItem(cursor: Cursor, { parent }: FlowPlace): PlainValue {
  switch (cursor.peek()) {
    case OPEN_BRACE:
    case OPEN_BRACKET:
      return readCollection(cursor, { parent, nested: true });
    case DOUBLE_QUOTE:
      return readDoubleQuoted(cursor);
    case SINGLE_QUOTE:
      return readSingleQuoted(cursor);
    default:
      return readFlowPlain(cursor);
  }
}

/** Passes the comma after an item, unless the collection closes. A comma before the closing bracket is allowed. */
function endItem(cursor: Cursor, place: FlowPlace, close: number): void {
  toToken(cursor, place);
  if (cursor.peek() === close) return;
  if (cursor.peek() !== COMMA) handOver();
  cursor.pos++;
  toToken(cursor, place);
}

/** Passes spaces, comments and line ends. Lines of comment are left to `yaml`, which takes some for a mistake. */
function toToken(cursor: Cursor, { parent, nested }: FlowPlace): void {
  if (!cursor.atLineEnd()) return;
  cursor.toContent(cursor.pos + 1);
  if (cursor.passedComment) handOver();
  if (cursor.column > parent) return;
  const code = cursor.peek();
  const closes = code === CLOSE_BRACE || code === CLOSE_BRACKET;
  if (nested || !closes || cursor.column !== parent) handOver();
}
