/** A place in a YAML file: keys and indexes from the top. A key that is not written stands for its default. */
export interface FilePlace {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly pointer: readonly (string | number)[];
}

export type DerivedValue = number | string | boolean | null | readonly string[];

/** Something that stands in a file, or the as-of day that was asked for, which stands in none. */
export interface Fact {
  readonly kind: "fact";
  readonly name: string;
  readonly value: DerivedValue;
  readonly source: FilePlace | null;
}

/** A value with where it comes from: a formula in words, the same in numbers, and its inputs, down to facts. */
export interface Derivation {
  readonly kind: "derived";
  readonly name: string;
  /** The objective or key result that it is about. */
  readonly subject: string;
  readonly value: DerivedValue;
  readonly formula: string;
  /** The formula with its inputs put in, to four decimals; null where there is nothing to calculate. */
  readonly numbers: string | null;
  readonly inputs: readonly (Fact | Derivation)[];
}

/** A fact from a file. */
export function fact(
  name: string,
  value: DerivedValue | undefined,
  file: string,
  ...pointer: (string | number)[]
): Fact {
  return { kind: "fact", name, value: value ?? null, source: { file, pointer } };
}

/** A number in a formula: enough decimals to follow it, and the exact value beside it. */
export function shown(value: number | null): string {
  return value === null ? "unknown" : String(Number(value.toFixed(4)));
}

/** What every derivation is made from. */
export type Parts = Omit<Derivation, "kind" | "numbers" | "inputs"> & {
  readonly numbers?: string;
  readonly inputs?: readonly (Fact | Derivation)[];
};

export function derived({ numbers, inputs = [], ...parts }: Parts): Derivation {
  return { kind: "derived", ...parts, numbers: numbers ?? null, inputs };
}
