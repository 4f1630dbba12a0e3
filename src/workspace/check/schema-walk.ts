import { z } from "zod";
import type { Pointer } from "../../model/problem.ts";
import { anyVariant, isVariants } from "./variants.ts";

/** What a pointer leads to in a value; `undefined` where there is nothing. Own properties only. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const key of pointer) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as { [key: string]: unknown })[key];
  }
  return value;
}

/**
 * The schema that applies at a pointer, with optional and nullable taken off; where the type of a value selects
 * among several, the one that the value in hand selects, and below a type that is none, what holds for any. `undefined` when the pointer leads out of the schema.
 */
export function schemaAt(schema: z.core.$ZodType, pointer: Pointer, root: unknown): z.core.$ZodType | undefined {
  let current = select(schema, root);
  for (let depth = 0; depth < pointer.length; depth++) {
    const below = child(current, pointer[depth]);
    if (below === undefined) return undefined;
    current = select(below, valueAt(root, pointer.slice(0, depth + 1)));
  }
  return current;
}

function child(schema: z.core.$ZodType, key: string | number | undefined): z.core.$ZodType | undefined {
  if (isVariants(schema)) return child(anyVariant(schema), key);
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

function select(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return select(schema.unwrap(), value);
  if (!isVariants(schema)) return schema;
  const key = schema.def.discriminator;
  const wanted = valueAt(value, [key]);
  const option = schema.options.find(
    (each) =>
      each instanceof z.ZodObject &&
      each.shape[key] instanceof z.ZodLiteral &&
      each.shape[key].values.has(wanted as string),
  );
  return option ?? schema;
}
