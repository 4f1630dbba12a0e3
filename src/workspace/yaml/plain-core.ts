/** A scalar as the core schema resolves it. */
export type CoreScalar = null | boolean | number | string;

/** The first characters of all scalars that are no strings. */
const FIRST_OF_OTHERS = "~nNtTfF+-.0123456789";

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;

/** The words that stand for something else than themselves, in every case that does; `nULL` is a string, as is `yes`. */
const WORDS = new Map<string, CoreScalar>([
  ...words(null, "~", "null", "Null", "NULL"),
  ...words(true, "true", "True", "TRUE"),
  ...words(false, "false", "False", "FALSE"),
  ...words(Number.POSITIVE_INFINITY, ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"),
  ...words(Number.NEGATIVE_INFINITY, "-.inf", "-.Inf", "-.INF"),
  ...words(Number.NaN, ".nan", ".NaN", ".NAN"),
]);

function words(value: CoreScalar, ...spellings: string[]): [string, CoreScalar][] {
  return spellings.map((spelling) => [spelling, value]);
}

/** What a plain scalar stands for in YAML's core schema. */
export function resolveCore(source: string): CoreScalar {
  // Most scalars are strings, and their first character shows it.
  if (!FIRST_OF_OTHERS.includes(source.charAt(0))) return source;
  const word = WORDS.get(source);
  return word === undefined ? resolveNumber(source) : word;
}

function resolveNumber(source: string): number | string {
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  if (FLOAT.test(source)) return Number.parseFloat(source);
  if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8);
  if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16);
  return source;
}
