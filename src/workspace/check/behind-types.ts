import type { Kind } from "../../model/kinds.ts";
import { SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import { type Issue, issuesAt, issuesOf, pointerOf } from "./issues.ts";
import { nearest } from "./nearest.ts";
import { startsWith } from "./pointers.ts";
import { schemaAt, valueAt } from "./schema-walk.ts";
import { anyVariant, isVariants, wordsOf } from "./variants.ts";

/** An issue, and the value that it is about: the one in the file, or with the words that were meant. */
export interface IssueBehind {
  readonly issue: Issue;
  readonly root: unknown;
}

/**
 * Of what type something is says which keys it has, and zod stops where that is no type. Behind `increese` is checked
 * what an increase has; where no type is near, what each would say.
 */
export function issuesBehindTypes(issues: readonly Issue[], kind: Kind, root: unknown): IssueBehind[] {
  const places = issues.filter(({ code }) => code === "invalid_union").map(({ path }) => pointerOf(path));
  const isClear = (place: Pointer) => meantType(root, place, kind) !== null;
  return [
    ...behindMeantTypes(places.filter(isClear), kind, root),
    ...places.filter((place) => !isClear(place)).flatMap((place) => behindAnyType(place, kind, root)),
  ];
}

function behindMeantTypes(places: readonly Pointer[], kind: Kind, root: unknown): IssueBehind[] {
  if (places.length === 0) return [];
  const meant = places.reduce((value, place) => replaced(value, place, meantType(root, place, kind) ?? ""), root);
  const isBehind = (path: Pointer) => places.some((place) => startsWith(path, place.slice(0, -1)));
  return issuesOf(kind, meant)
    .filter(({ code, path }) => code !== "invalid_union" && isBehind(pointerOf(path)))
    .map((issue) => ({ issue, root: meant }));
}

function behindAnyType(place: Pointer, kind: Kind, root: unknown): IssueBehind[] {
  const around = place.slice(0, -1);
  const schema = schemaAt(SCHEMAS[kind], around, root);
  if (!isVariants(schema)) return [];
  return issuesAt(around, anyVariant(schema), valueAt(root, around)).map((issue) => ({ issue, root }));
}

/** The type that was meant; null where that is not clear. */
function meantType(root: unknown, place: Pointer, kind: Kind): string | null {
  const value = valueAt(root, place);
  const schema = schemaAt(SCHEMAS[kind], place.slice(0, -1), root);
  return typeof value === "string" && isVariants(schema) ? nearest(value, wordsOf(schema)) : null;
}

function replaced(value: unknown, [step, ...rest]: Pointer, word: string): unknown {
  if (step === undefined) return word;
  const below = replaced(valueAt(value, [step]), rest, word);
  return Array.isArray(value) ? value.with(Number(step), below) : { ...(value as object), [step]: below };
}
