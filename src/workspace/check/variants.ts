import { z } from "zod";

/** Several schemas for a map, of which one of its keys, its type, selects one. */
export type Variants = z.ZodDiscriminatedUnion;

export function isVariants(schema: z.core.$ZodType | undefined): schema is Variants {
  return schema instanceof z.ZodDiscriminatedUnion;
}

/** The words that select one of several. */
export function wordsOf(variants: Variants): string[] {
  return objectsIn(variants).flatMap((option) => wordsFor(option, variants));
}

/** The word that asks for the fewest keys. */
export function plainestWord(variants: Variants): string | null {
  const [plainest] = objectsIn(variants).toSorted(
    (one, other) => Object.keys(one.shape).length - Object.keys(other.shape).length,
  );
  return plainest === undefined ? null : (wordsFor(plainest, variants)[0] ?? null);
}

/**
 * What holds whichever of several is meant: a key that one of them has is known, one that all must have is needed, and
 * a value is wrong when all that have its key say so.
 */
export function anyVariant(variants: Variants): z.ZodObject {
  const shapes = objectsIn(variants).map(({ shape }) => shape);
  const keys = new Set(shapes.flatMap((shape) => Object.keys(shape)));
  const merged = [...keys].map((key): [string, z.core.$ZodType] => [key, anyOf(key, shapes)]);
  return z.strictObject({ ...Object.fromEntries(merged), [variants.def.discriminator]: z.optional(z.unknown()) });
}

function anyOf(key: string, shapes: readonly z.core.$ZodLooseShape[]): z.core.$ZodType {
  const all = shapes.map((shape) => shape[key]);
  const wanted = [...new Set(all.flatMap((schema) => (schema === undefined ? [] : [withoutOptional(schema)])))];
  const [only] = wanted;
  const schema = only !== undefined && wanted.length === 1 ? only : z.union(wanted);
  return all.some((each) => each === undefined || each instanceof z.ZodOptional) ? z.optional(schema) : schema;
}

function withoutOptional(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}

function objectsIn(variants: Variants): z.ZodObject[] {
  return variants.options.filter((option) => option instanceof z.ZodObject);
}

function wordsFor(option: z.ZodObject, variants: Variants): string[] {
  const literal = option.shape[variants.def.discriminator];
  return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : [];
}
