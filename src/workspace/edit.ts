import { isDeepStrictEqual } from "node:util";
import { type Document, parseDocument } from "yaml";
import type { Pointer } from "../model/problem.ts";
import { type Change, changeFor } from "./yaml/change.ts";
import type { YamlMap, YamlValue } from "./yaml/print.ts";

/**
 * One change to a document. A pointer leads to a value by keys and indexes, from the top.
 *
 * `set` gives a key or an item another value; a key that is not there is added after the last of those that come
 * before it in `order`, else as the last one. `insert` adds an item to a list, before the item `at`, else as the last
 * one; a list that is not there is made. `remove` takes a key or an item away, with the comment at the end of its line.
 */
export type Edit =
  | { readonly set: Pointer; readonly value: YamlValue; readonly order?: readonly string[] }
  | { readonly insert: Pointer; readonly value: YamlValue; readonly at?: number }
  | { readonly remove: Pointer };

/** The text cannot be edited as asked without touching more than that. A person can. */
export class EditError extends Error {
  override readonly name = "EditError";
}

/**
 * Edits YAML in place: only the lines that change are touched. Comments, key order, blank lines, quoting and line ends
 * of everything else stay as they are. The result is read again, and holds exactly what was asked for.
 *
 * @param text a document without fault.
 * @throws {EditError} when a pointer leads nowhere, or the text is written too unusually to be edited safely.
 */
export function editDocument(text: string, edits: readonly Edit[]): string {
  return edits.reduce(editOnce, text);
}

function editOnce(text: string, edit: Edit): string {
  const document = parse(text);
  const place = pointerOf(edit).join(".");
  const value: unknown = document.toJS(ALIASES_COUNTED);
  const changes = changeFor(text, document, edit);
  if (changes === null || !apply(value, edit)) throw new EditError(`There is nothing at ${place} to edit`);
  const edited = changes.reduceRight(splice, text);
  if (!isDeepStrictEqual(valueIn(edited), value)) {
    throw new EditError(`The file is written in a way that leaves no safe edit at ${place}`);
  }
  return edited;
}

/** How often aliases are used has been judged before anything is edited. */
const ALIASES_COUNTED = { maxAliasCount: -1 };

function parse(text: string): Document.Parsed {
  return parseDocument(text, { version: "1.2", schema: "core", prettyErrors: false, logLevel: "silent" });
}

/** The value of an edited text; nothing equals `undefined`, so a text with a fault never passes. */
function valueIn(text: string): unknown {
  const document = parse(text);
  return document.errors.length > 0 ? undefined : document.toJS(ALIASES_COUNTED);
}

function pointerOf(edit: Edit): Pointer {
  return "set" in edit ? edit.set : "insert" in edit ? edit.insert : edit.remove;
}

function splice(text: string, { from, to, text: replacement }: Change): string {
  return text.slice(0, from) + replacement + text.slice(to);
}

/** Makes the same edit to the value; false when the pointer leads nowhere. */
function apply(root: unknown, edit: Edit): boolean {
  const pointer = pointerOf(edit);
  const key = pointer.at(-1);
  const parent = pointer
    .slice(0, -1)
    .reduce<unknown>((value, step) => (isHolder(value) ? value[step] : undefined), root);
  if (!isHolder(parent) || key === undefined) return false;
  if ("remove" in edit) return take(parent, key);
  if ("set" in edit) parent[key] = copy(edit.value);
  else {
    const list = parent[key] ?? [];
    if (!Array.isArray(list)) return false;
    parent[key] = list;
    list.splice(edit.at ?? list.length, 0, copy(edit.value));
  }
  return true;
}

function take(parent: Holder, key: string | number): boolean {
  if (!Object.hasOwn(parent, key)) return false;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return true;
}

interface Holder {
  [key: string | number]: unknown;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}

/** The value as it is read back: without the keys that are `undefined`. */
function copy(value: YamlValue): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as YamlMap).flatMap(([key, each]) =>
    each === undefined ? [] : [[key, copy(each)] as const],
  );
  return Object.fromEntries(entries);
}
