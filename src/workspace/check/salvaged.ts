import type { Pointer } from "../../model/problem.ts";
import { startsWith } from "./pointers.ts";

/**
 * What can still be checked of a file that is wrong in places: the value without those, so that its shape is right. It
 * is only ever checked and counts for nothing else, but of okr.yaml, whose other settings hold.
 */
export interface Salvage {
  readonly value: unknown;
  /** For lists that lost something, by their pointer in the file as JSON: where in the file what is left stands. */
  readonly lists: Readonly<Record<string, readonly number[]>>;
  /** What was taken out or filled in, by its pointer in the file. A word that was meant is none of them. */
  readonly touched: readonly Pointer[];
  /** What of it holds only the place of something that is not known, such as the type of a key result. */
  readonly guessed: readonly Pointer[];
}

/** Of a file of which nothing had to be touched. */
export const UNTOUCHED: Omit<Salvage, "value"> = { lists: {}, touched: [], guessed: [] };

const ANY = "*";

/** Rules that miss something, and so would speak of what was only taken out, and where they look for it. */
const READS: ReadonlyMap<string, (pointer: Pointer) => readonly Pointer[]> = new Map([
  ["format/bounds", beside("at_least", "at_most")],
  ["format/check-in-value", beside("value", "done")],
  ["format/event-order", (pointer) => (pointer.at(-1) === "did" ? [["events", ANY, "did"]] : [["raised", "at"]])],
  ["format/no-task", (pointer) => [...beside("id", "state", "tasks")(pointer), ...INITIATIVES]],
  ["format/no-weight", (pointer) => [[...pointer, ANY, "weight"]]],
  ["format/parent", beside("level", "parent")],
]);

const INITIATIVES: readonly Pointer[] = [
  ["initiatives", ANY, "for"],
  ["initiatives", ANY, "state"],
];

function beside(...keys: readonly string[]): (pointer: Pointer) => Pointer[] {
  return (pointer) => keys.map((key) => [...pointer.slice(0, -1), key]);
}

/** The lists and maps whose entries others refer to. */
export type NamedList = "key_results" | "members" | "milestones" | "options" | "priorities" | "tasks";

/** Rules that look for a name in the same file, which may be that of what was taken out, and where they look. */
const NAMES: ReadonlyMap<string, NamedList> = new Map([
  ["reference/unknown-key-result", "key_results"],
  ["reference/unknown-milestone", "milestones"],
  ["reference/unknown-option", "options"],
  ["reference/unknown-task", "tasks"],
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

/** Whether something said of a file, at a pointer in it, would not be said if nothing had been touched. */
export function isArtefact(rule: string, pointer: Pointer, touched: Salvage["touched"]): boolean {
  const names = NAMES.get(rule);
  const reads = READS.get(rule)?.(pointer) ?? [];
  return touched.some(
    (place) =>
      startsWith(pointer, place) ||
      reads.some((read) => holds(place, read)) ||
      (names !== undefined && losesNames(place, names)),
  );
}

/** Whether what a rule reads is, or is behind, what stands at a place. */
function holds(place: Pointer, read: Pointer): boolean {
  return place.every((step, index) => read[index] === step || (read[index] === ANY && typeof step === "number"));
}

/** Whether an entry of a list that others may refer to is missing from what was salvaged. */
export function hasLostNames({ touched }: Pick<Salvage, "touched">, list: NamedList): boolean {
  return touched.some((place) => losesNames(place, list));
}

/** The handles that were lost with a wrong team file's members, as they are written; null when any may have been. */
export function lostHandles({ touched, guessed }: Pick<Salvage, "touched" | "guessed">): string[] | null {
  const kept = new Set(guessed.map((place) => JSON.stringify(place)));
  const lost = touched.filter((place) => losesNames(place, "members") && !kept.has(JSON.stringify(place)));
  const handles = lost.map((place) => place[1]);
  return handles.every((handle) => typeof handle === "string") ? handles : null;
}

/** What is taken out with a key that stands twice: not what stands behind the first, but entries beside those in it. */
export function behindFirst(pointer: Pointer): Pointer {
  return pointer.at(-1) === "id" ? pointer : [...pointer, -1];
}

function losesNames(place: Pointer, list: NamedList): boolean {
  if (list === "members") return place[0] === list && place.length <= 2;
  const last = place.at(-1);
  return last === list || (typeof last === "number" ? place.at(-2) === list : last === "id" && place.at(-3) === list);
}
