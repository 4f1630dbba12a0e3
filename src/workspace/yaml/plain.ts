/**
 * A fast reader of the plain subset of YAML that OKR files are written in.
 *
 * `yaml` reads everything and explains every mistake, but takes a third of a millisecond for a small file, and a few
 * years of check-ins are ten thousand small files. This reader takes less than a tenth of that, by knowing less: it has
 * no messages and no positions, and whatever is unusual, doubtful or wrong it hands over. What it does return is exactly
 * what `yaml` would have returned, with no complaint.
 */
import { readBlockMapping } from "./plain-block.ts";
import { Cursor, UNUSUAL } from "./plain-cursor.ts";

/** A value as YAML's core schema gives it. */
export type PlainValue = null | boolean | number | string | PlainValue[] | { [key: string]: PlainValue };

/** How many people begin a file. */
const MARKER = "---\n";

/** Nobody writes a file of this size by hand. */
const MAX_LENGTH = 1024 * 1024;

/** Tabs, carriage returns and other control characters, line separators, byte order marks, lone surrogates. */
const UNUSUAL_CHARACTER = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads a text that is one block mapping of plain YAML.
 *
 * Returns the value as `yaml`'s core schema gives it, or `undefined` for: this text is unusual, hand it to `yaml`.
 * A text with any mistake in it is unusual, so `undefined` says nothing about whether the text is right.
 */
export function readPlain(text: string): { value: PlainValue } | undefined {
  if (text.length > MAX_LENGTH || UNUSUAL_CHARACTER.test(text)) return undefined;
  const cursor = new Cursor(text);
  try {
    cursor.toContent(text.startsWith(MARKER) ? MARKER.length : 0);
    return cursor.column === 0 ? { value: readBlockMapping(cursor) } : undefined;
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}
