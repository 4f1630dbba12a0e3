import { z } from "zod";
import { type Kind, SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import type { Remark } from "../remark.ts";
import { valueAt } from "./schema-walk.ts";
import { wrongKey } from "./wrong-notation.ts";

/** A place in a file for a map whose keys are ids, handles or rules, and not keys of the format. */
interface KeyedMap {
  readonly pointer: Pointer;
  readonly record: z.ZodRecord;
}

const KEYED_MAPS = new Map(Object.entries(SCHEMAS).map(([kind, schema]) => [kind, keyedMaps(schema, [])]));

const HIDDEN = "__proto__";

/** Whether a key is the user's own, so that nothing behind it is the format's business. */
export function isOwnKey(key: PropertyKey): boolean {
  return typeof key === "string" && key.startsWith("x-");
}

/** Takes the user's own keys out of a document's maps of ids or handles, where they would pass for one more of those. */
export function dropOwnKeys(kind: Kind, document: unknown): void {
  for (const { pointer } of KEYED_MAPS.get(kind) ?? []) {
    const map = valueAt(document, pointer);
    if (typeof map !== "object" || map === null) continue;
    for (const key of Object.keys(map)) if (isOwnKey(key)) Reflect.deleteProperty(map, key);
  }
}

/**
 * Reports `__proto__` as a key of a map of ids or handles. In YAML it is a key like any other, and it is no id; zod
 * passes over it in silence.
 */
export function hiddenKeys(kind: Kind, document: unknown): Remark[] {
  return (KEYED_MAPS.get(kind) ?? []).flatMap(({ pointer, record }): Remark[] => {
    const key = [...pointer, HIDDEN];
    if (valueAt(document, key) === undefined) return [];
    const issues = z.safeParse(record.keyType, HIDDEN).error?.issues ?? [];
    return issues.map((issue) => wrongKey(issue, key));
  });
}

function keyedMaps(schema: z.core.$ZodType, pointer: Pointer): KeyedMap[] {
  if (schema instanceof z.ZodOptional) return keyedMaps(schema.unwrap(), pointer);
  if (schema instanceof z.ZodRecord) return [{ pointer, record: schema }];
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, below]) => keyedMaps(below, [...pointer, key]));
}
