import { z } from "zod";
import { type Kind, SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import type { Remark } from "../remark.ts";
import { schemaAt, valueAt } from "./schema-walk.ts";
import { checkShape } from "./shape.ts";

/**
 * What can still be checked of a file that is wrong in places: the value without those, so that its shape is right. It
 * is only ever checked, and counts for nothing else.
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

/** Taking one thing out can make another wrong; a file that is not right after so many rounds is given up. */
const ROUNDS = 6;

/** A file with more mistakes than this is no OKR file with mistakes. */
const MOST_MISTAKES = 100;

/**
 * Takes what is wrong with its shape out of a value, and fills in what is missing.
 *
 * @returns null when nothing is left that could be checked.
 */
export function salvage(kind: Kind, broken: unknown, wrong: readonly Remark[]): Salvage | null {
  if (wrong.length > MOST_MISTAKES) return null;
  const draft = new Draft(kind, structuredClone(broken));
  let remarks = wrong;
  for (let round = 0; round < ROUNDS; round++) {
    if (!draft.without(remarks)) return null;
    remarks = checkShape(kind, draft.value);
    if (remarks.length === 0) return draft.finished();
  }
  return null;
}

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

class Draft {
  readonly value: unknown;
  readonly #kind: Kind;
  readonly #lists: Record<string, number[]> = {};
  readonly #touched: Pointer[] = [];

  constructor(kind: Kind, value: unknown) {
    this.#kind = kind;
    this.value = value;
  }

  finished(): Salvage {
    return { value: this.value, lists: this.#lists, touched: this.#touched };
  }

  /** Deals with what the remarks are about; false when one is about the whole. From the end, so that places hold. */
  without(remarks: readonly Remark[]): boolean {
    const gone = remarks.flatMap((remark) => {
      if (remark.rule !== "format/missing-key") return [remark.pointer];
      const place = [...remark.pointer, String(remark.evidence?.key)];
      return this.#fillIn(place) ? [] : [remark.pointer];
    });
    for (const pointer of gone.toSorted(lastFirst)) {
      if (pointer.length === 0) return false;
      this.#takeOut(pointer);
    }
    return true;
  }

  #fillIn(place: Pointer): boolean {
    const schema = schemaAt(SCHEMAS[this.#kind], place, this.value);
    const parent = valueAt(this.value, place.slice(0, -1));
    if (schema === undefined || typeof parent !== "object" || parent === null) return false;
    const filling = FILLINGS.find((candidate) => z.safeParse(schema, candidate).success);
    if (filling === undefined) return false;
    Reflect.set(parent, place.at(-1) ?? "", filling);
    this.#touched.push(pointerInFile(place, this.#lists));
    return true;
  }

  #takeOut(pointer: Pointer): void {
    const parent = valueAt(this.value, pointer.slice(0, -1));
    const key = pointer.at(-1);
    if (typeof parent !== "object" || parent === null || key === undefined || !Object.hasOwn(parent, key)) return;
    this.#touched.push(pointerInFile(pointer, this.#lists));
    if (!Array.isArray(parent)) {
      Reflect.deleteProperty(parent, key);
      return;
    }
    const list = JSON.stringify(pointerInFile(pointer.slice(0, -1), this.#lists));
    this.#lists[list] ??= parent.map((_, index) => index);
    this.#lists[list].splice(Number(key), 1);
    parent.splice(Number(key), 1);
  }
}

/** Values for what is missing, of every notation that something required can have. */
const FILLINGS: readonly unknown[] = ["?", "x", "2000-01-01", "2000-01-01T00:00:00Z", 0, 1, false, [], ["x"], {}];

/** Later places in a list before earlier ones, and what is inside something before the whole. */
function lastFirst(a: Pointer, b: Pointer): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [one, other] = [a[index] ?? "", b[index] ?? ""];
    if (one === other) continue;
    return typeof one === "number" && typeof other === "number" ? other - one : String(one) < String(other) ? -1 : 1;
  }
  return b.length - a.length;
}
