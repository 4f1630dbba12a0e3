import { z } from "zod";

/** Says yes when a value fits a schema. A no only means: ask the schema itself. */
export type Acceptor = (value: unknown) => boolean;

/**
 * Compiles a schema into a yes-or-no question. The schema's own parse builds a result and a place for issues at every
 * level, which costs several times as much, and of ten thousand files nearly all are right. Anything that is not plainly understood
 * here gets a no, so that the schema decides.
 */
export function acceptorFor(schema: z.core.$ZodType): Acceptor {
  if (schema instanceof z.ZodOptional) return optional(acceptorFor(schema.unwrap()));
  if (schema instanceof z.ZodNullable) return nullable(acceptorFor(schema.unwrap()));
  if (schema instanceof z.ZodString) return text(schema);
  if (schema instanceof z.ZodNumber) return number(schema);
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === "boolean";
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf(schema.values);
  if (schema instanceof z.ZodArray) return list(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return variants(schema);
  if (schema instanceof z.ZodRecord) return keyedMap(schema);
  if (schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever) return strictMap(schema);
  return (value) => z.safeParse(schema, value).success;
}

function optional(inner: Acceptor): Acceptor {
  return (value) => value === undefined || inner(value);
}

function nullable(inner: Acceptor): Acceptor {
  return (value) => value === null || inner(value);
}

function oneOf(words: Iterable<unknown>): Acceptor {
  const known = new Set(words);
  return (value) => known.has(value);
}

function text(schema: z.ZodString): Acceptor {
  const patterns: RegExp[] = [];
  let longest = Number.POSITIVE_INFINITY;
  for (const check of checksOf(schema)) {
    if (check.check === "string_format" && check.pattern instanceof RegExp) patterns.push(check.pattern);
    else if (check.check === "max_length" && typeof check.maximum === "number") longest = check.maximum;
    else return never;
  }
  const [first, ...others] = patterns;
  if (first === undefined) return (value) => typeof value === "string" && value.length <= longest;
  return (value) =>
    typeof value === "string" &&
    value.length <= longest &&
    first.test(value) &&
    others.every((each) => each.test(value));
}

function number(schema: z.ZodNumber): Acceptor {
  let least = -Number.MAX_VALUE;
  let most = Number.MAX_VALUE;
  let whole = false;
  for (const check of checksOf(schema)) {
    if (check.check === "greater_than" && check.inclusive === true) least = Math.max(least, Number(check.value));
    else if (check.check === "less_than" && check.inclusive === true) most = Math.min(most, Number(check.value));
    else if (check.check === "number_format" && check.format === "safeint") whole = true;
    else return never;
  }
  return (value) =>
    typeof value === "number" && value >= least && value <= most && (!whole || Number.isSafeInteger(value));
}

function list(schema: z.ZodArray): Acceptor {
  const item = acceptorFor(schema.element);
  let fewest = 0;
  for (const check of checksOf(schema)) {
    if (check.check === "min_length" && typeof check.minimum === "number") fewest = check.minimum;
    else return never;
  }
  return (value) => Array.isArray(value) && value.length >= fewest && value.every((each) => item(each));
}

function variants(schema: z.ZodDiscriminatedUnion): Acceptor {
  const key = schema.def.discriminator;
  const byValue = new Map<unknown, Acceptor>();
  for (const option of schema.options) {
    const word = option instanceof z.ZodObject ? option.shape[key] : undefined;
    if (!(word instanceof z.ZodLiteral)) return never;
    const accepts = acceptorFor(option);
    for (const value of word.values) byValue.set(value, accepts);
  }
  return (value) => isMap(value) && (byValue.get(value[key])?.(value) ?? false);
}

function strictMap(schema: z.ZodObject): Acceptor {
  const keys = new Map<string, Acceptor>();
  const required: string[] = [];
  for (const [key, inner] of Object.entries(schema.shape)) {
    keys.set(key, acceptorFor(inner));
    if (!(inner instanceof z.ZodOptional)) required.push(key);
  }
  return (value) => {
    if (!isMap(value)) return false;
    let found = 0;
    for (const key in value) {
      const accepts = keys.get(key);
      if (accepts === undefined) {
        if (!key.startsWith("x-")) return false;
      } else if (accepts(value[key])) found++;
      else return false;
    }
    return found >= required.length && required.every((key) => key in value);
  };
}

/** A map by ids or handles. A key that begins with `x-` is the user's own and no id, so it is left to the schema. */
function keyedMap(schema: z.ZodRecord): Acceptor {
  const acceptsKey = acceptorFor(schema.keyType);
  const acceptsValue = acceptorFor(schema.valueType);
  return (value) =>
    isMap(value) &&
    Object.entries(value).every(([key, each]) => !key.startsWith("x-") && acceptsKey(key) && acceptsValue(each));
}

const never: Acceptor = () => false;

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The checks that are attached to a schema, in their plain description. */
function checksOf(schema: z.core.$ZodType): Record<string, unknown>[] {
  const { def } = schema._zod;
  const own = "check" in def ? [def as unknown as Record<string, unknown>] : [];
  return [...own, ...(def.checks ?? []).map((check) => check._zod.def as unknown as Record<string, unknown>)];
}
