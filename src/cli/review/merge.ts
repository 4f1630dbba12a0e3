import type { Pointer } from "../../model/problem.ts";
import { reviewSchema } from "../../model/review.ts";
import type { Edit } from "../../workspace/edit.ts";
import type { YamlValue } from "../../workspace/yaml/print.ts";
import { inOrder } from "../in-order.ts";
import { isMap } from "../input.ts";
import { numbered } from "./actions.ts";
import type { Locate, Said } from "./minutes.ts";

/** The keys of a review's file in the order in which people read them. */
export const KEY_ORDER: readonly string[] = Object.keys(reviewSchema.shape);

/** The texts to which more can be added; other single values are put in the place of what was there. */
const GROWING: ReadonlySet<string> = new Set([
  "notes",
  "improved",
  "missed",
  "ownership_broke",
  "forums_helped",
  "forums_cost",
]);

/** The items that a review gets, each with where it was said. */
export interface Item {
  readonly value: unknown;
  readonly locate: Locate;
  readonly howTo: string | null;
}

/** A review's file with more in it. */
export interface Merged {
  readonly content: Readonly<Record<string, unknown>>;
  readonly edits: readonly Edit[];
  readonly locate: Locate;
  readonly howTo: (pointer: Pointer) => string | null;
}

const STOOD_THERE: Item = { value: null, locate: () => null, howTo: null };

/**
 * Adds what was said to what a review's file holds: lists grow by what is not in them yet, texts by a paragraph.
 *
 * @param before what the file holds; empty for a new one.
 */
export function merge(
  before: Readonly<Record<string, unknown>>,
  head: Said,
  lists: ReadonlyMap<string, readonly Item[]>,
): Merged {
  const content: Record<string, unknown> = { ...before };
  const edits: Edit[] = [];
  const places = new Map<string, readonly Item[]>();
  for (const [key, value] of Object.entries(head.content)) {
    const now = GROWING.has(key) ? grown(before[key], value) : value;
    if (now === before[key]) continue;
    content[key] = now;
    edits.push({ set: [key], value: now as YamlValue, order: KEY_ORDER });
  }
  for (const [key, items] of lists) {
    const there = Array.isArray(before[key]) ? before[key] : [];
    const added = items.filter(({ value }, index) => isNew(value, there, items.slice(0, index)));
    const said = added.map(({ value }) => value);
    const values = key === "actions" ? numbered(said, there) : said;
    if (values.length === 0) continue;
    content[key] = [...there, ...values];
    places.set(key, [...there.map(() => STOOD_THERE), ...added]);
    edits.push(...additions(key, there, values as YamlValue[]));
  }
  const itemAt = ([key, index]: Pointer) => (typeof index === "number" ? places.get(String(key))?.[index] : undefined);
  const locate: Locate = (pointer, at) => {
    const [key, , ...inside] = pointer;
    const item = itemAt(pointer);
    if (item !== undefined) return item.locate(inside, at);
    return key === undefined || key in head.content ? head.locate(pointer, at) : null;
  };
  const howTo = (pointer: Pointer) => itemAt(pointer)?.howTo ?? null;
  return { content: inOrder(content, KEY_ORDER), edits, locate, howTo };
}

/** What says the same stands once in a list, whatever became of it since. */
function isNew(value: unknown, there: readonly unknown[], before: readonly Item[]): boolean {
  const said = saidIn(value);
  return ![...there, ...before.map((item) => item.value)].some((other) => saidIn(other) === said);
}

/** What an action or thanks say, without the number of an action and what became of it. */
function saidIn(value: unknown): string {
  if (!isMap(value)) return JSON.stringify(value);
  const { id: _id, done: _done, dropped: _dropped, ...said } = value;
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A paragraph that is there already is not added again. */
function grown(before: unknown, added: unknown): unknown {
  if (typeof before !== "string" || typeof added !== "string") return added;
  if (before.split(/\n\s*\n/).some((paragraph) => paragraph.trim() === added.trim())) return before;
  return `${before.trimEnd()}\n\n${added}`;
}

function additions(key: string, there: readonly unknown[], values: readonly YamlValue[]): Edit[] {
  if (there.length === 0) return [{ set: [key], value: values, order: KEY_ORDER }];
  return values.map((value) => ({ insert: [key], value }));
}
