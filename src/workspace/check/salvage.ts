import { z } from "zod";
import { type Kind, SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import type { Remark } from "../remark.ts";
import { pointerInFile, type Salvage } from "./salvaged.ts";
import { schemaAt, valueAt } from "./schema-walk.ts";
import { checkShape } from "./shape.ts";

/** Taking one thing out can make another wrong; a file that is not right after so many rounds is given up. */
const ROUNDS = 6;

/** A file with more mistakes than this is no OKR file with mistakes. */
const MOST_MISTAKES = 100;

/**
 * Takes what is wrong with its shape out of a value, fills in what is missing, and takes a mistyped word for the one that
 * was meant: without its type a whole key result would go. The settings are not guessed, since what is left of them holds.
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
      if (this.#correct(remark)) return [];
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

  #correct({ rule, pointer, evidence }: Remark): boolean {
    const [parent, found] = [valueAt(this.value, pointer.slice(0, -1)), valueAt(this.value, pointer)];
    const meant = evidence?.meant;
    if (rule !== "format/wrong-word" || this.#kind === "settings") return false;
    if (typeof parent !== "object" || parent === null || typeof found !== "string") return false;
    if (typeof meant !== "string" || meant === found) return false;
    Reflect.set(parent, pointer.at(-1) ?? "", meant);
    this.#touched.push(pointerInFile(pointer, this.#lists));
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
