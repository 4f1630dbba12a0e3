import type { PlainValue } from "./plain.ts";
import { resolveCore } from "./plain-core.ts";
import { COLON, type Cursor, handOver, SPACE } from "./plain-cursor.ts";
import { plainStop, startsPlain } from "./plain-scalar.ts";

export type PlainMapping = { [key: string]: PlainValue };

/** The longest key that YAML allows on one line with its value. */
const MAX_KEY_LENGTH = 1024;

/** How conflict markers, merge keys and the end of a document start. */
const UNUSUAL_FIRST = "<=.";

/** Reads a plain key and its colon. Quoted keys, and most keys that are no strings, are left to `yaml`. */
export function readKey(cursor: Cursor, inFlow: boolean): string {
  const { text, pos } = cursor;
  if (!startsPlain(text, pos) || UNUSUAL_FIRST.includes(text.charAt(pos))) handOver();
  const stop = plainStop(text, pos, inFlow);
  if (text.charCodeAt(stop) !== COLON || text.charCodeAt(stop - 1) === SPACE) handOver();
  const key = text.slice(pos, stop);
  if (key.length > MAX_KEY_LENGTH || !isText(key)) handOver();
  cursor.pos = stop + 1;
  return key;
}

/** A key that stays as it is written: text, or a small number, which is a key by its digits. */
function isText(key: string): boolean {
  return typeof resolveCore(key) === "string" || /^[1-9]\d{0,8}$/.test(key);
}

/** Adds an entry whose key is new. Names that objects inherit (`__proto__`, `constructor`) count as old ones. */
export function addEntry(mapping: PlainMapping, key: string, value: PlainValue): void {
  if (mapping[key] !== undefined) handOver();
  mapping[key] = value;
}
