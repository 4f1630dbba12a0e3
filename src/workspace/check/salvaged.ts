import type { Pointer } from "../../model/problem.ts";

/**
 * What can still be checked of a file that is wrong in places: the value without those, so that its shape is right. It
 * is only ever checked and counts for nothing else, but of okr.yaml, whose other settings hold.
 */
export interface Salvage {
  readonly value: unknown;
  /** For lists that lost something, by their pointer in the file as JSON: where in the file what is left stands. */
  readonly lists: Readonly<Record<string, readonly number[]>>;
  /** What was taken out or filled in, by its pointer in the file. */
  readonly touched: readonly Pointer[];
}

/** Rules that miss something, and so would speak of what was only taken out. */
const MISSES: ReadonlySet<string> = new Set([
  "format/bounds",
  "format/check-in-value",
  "format/event-order",
  "format/no-task",
  "format/no-weight",
  "format/parent",
]);

/** Rules that look for a name in the same file, which may be that of what was taken out. */
const NAMES: ReadonlySet<string> = new Set([
  "reference/unknown-key-result",
  "reference/unknown-milestone",
  "reference/unknown-option",
  "reference/unknown-task",
]);

/** Where in the file a pointer into what was salvaged leads. */
export function pointerInFile(pointer: Pointer, lists: Salvage["lists"]): Pointer {
  const original: (string | number)[] = [];
  for (const step of pointer) {
    const kept = typeof step === "number" ? lists[JSON.stringify(original)] : undefined;
    original.push(kept?.[step as number] ?? step);
  }
  return original;
}

/** Whether something said of a file, at a pointer in it, would not be said if nothing had been taken out or filled in. */
export function isArtefact(rule: string, pointer: Pointer, touched: Salvage["touched"]): boolean {
  return touched.some(
    (place) =>
      startsWith(pointer, place) ||
      (MISSES.has(rule) && startsWith(pointer, place.slice(0, -1).slice(0, 2))) ||
      (NAMES.has(rule) && isName(place)),
  );
}

/** Whether something that others may refer to is missing from what was salvaged. */
export function hasLostNames({ touched }: Pick<Salvage, "touched">): boolean {
  return touched.some(isName);
}

const NAMED: ReadonlySet<unknown> = new Set(["key_results", "members", "priorities"]);

function isName(place: Pointer): boolean {
  const last = place.at(-1);
  return typeof last === "number" || last === "id" || (place.length <= 2 && NAMED.has(place[0]));
}

function startsWith(pointer: Pointer, beginning: Pointer): boolean {
  return beginning.every((step, index) => pointer[index] === step);
}
