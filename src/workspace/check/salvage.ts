import { z } from "zod";
import { type Kind, SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import type { Remark } from "../remark.ts";
import { pointerInFile, type Salvage } from "./salvaged.ts";
import { schemaAt, valueAt } from "./schema-walk.ts";
import { checkShape } from "./shape.ts";
import { isVariants, plainestWord } from "./variants.ts";

/** Taking one thing out can make another wrong; a file that is not right after so many rounds is given up. */
const ROUNDS = 6;

/** A file with more mistakes than this is no OKR file with mistakes. */
const MOST_MISTAKES = 100;

/**
 * Takes what is wrong with its shape out of a value, fills in what is missing, and takes a mistyped word for the one that
 * was meant, or where none is near for the one that asks for least: without its type a whole key result would go. The settings are not guessed, since what is left of them holds.
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
  readonly #guessed: Pointer[] = [];

  constructor(kind: Kind, value: unknown) {
    this.#kind = kind;
    this.value = value;
  }

  finished(): Salvage {
    return { value: this.value, lists: this.#lists, touched: this.#touched, guessed: this.#guessed };
  }

  /** Deals with what the remarks are about; false when one is about the whole. From the end, so that places hold. */
  without(remarks: readonly Remark[]): boolean {
    const gone = remarks.flatMap((remark) => {
      if (this.#correct(remark) || this.#keepName(remark)) return [];
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
    const meant = evidence?.meant;
    if (rule !== "format/wrong-word" || this.#kind === "settings") return false;
    if (typeof meant !== "string" || typeof valueAt(this.value, pointer) !== "string") return this.#guessType(pointer);
    return meant !== valueAt(this.value, pointer) && this.#put(pointer, meant);
  }

  /** An entry of a map by names whose value is wrong still has its name. */
  #keepName({ pointer, at }: Remark): boolean {
    const map = schemaAt(SCHEMAS[this.#kind], pointer.slice(0, -1), this.value);
    if (at === "key" || !(map instanceof z.ZodRecord) || valueAt(this.value, pointer) === null) return false;
    const isEntry = z.safeParse(map.keyType, pointer.at(-1)).success && z.safeParse(map.valueType, null).success;
    return isEntry && this.#guess(pointer, null);
  }

  #fillIn(place: Pointer): boolean {
    const schema = schemaAt(SCHEMAS[this.#kind], place, this.value);
    if (schema === undefined) return false;
    if (this.#guessType(place)) return true;
    const filling = FILLINGS.find((candidate) => z.safeParse(schema, candidate).success);
    return filling !== undefined && this.#guess(place, filling);
  }

  #guessType(place: Pointer): boolean {
    const schema = schemaAt(SCHEMAS[this.#kind], place.slice(0, -1), this.value);
    if (!isVariants(schema) || schema.def.discriminator !== place.at(-1)) return false;
    const word = plainestWord(schema);
    return word !== null && this.#guess(place, word);
  }

  #guess(place: Pointer, value: unknown): boolean {
    if (!this.#put(place, value)) return false;
    this.#touched.push(pointerInFile(place, this.#lists));
    this.#guessed.push(pointerInFile(place, this.#lists));
    return true;
  }

  #put(place: Pointer, value: unknown): boolean {
    const parent = valueAt(this.value, place.slice(0, -1));
    if (typeof parent !== "object" || parent === null) return false;
    Reflect.set(parent, place.at(-1) ?? "", value);
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
