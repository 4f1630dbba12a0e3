import { KEY_RESULT_TYPES, type KeyResultType } from "../../model/key-result.ts";

/** The types of key result, in the order that people are offered them. */
export const TYPE_NAMES = Object.keys(KEY_RESULT_TYPES) as readonly KeyResultType[];

/** The options of a key result that only some types have. */
export interface TypeOptions {
  readonly metric?: string;
  readonly unit?: string;
  readonly start?: string;
  readonly target?: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly every?: string;
  readonly measurements?: string;
  readonly due?: string;
  readonly milestone?: readonly string[];
  readonly task?: readonly string[];
}

/** The key of the file that each of these options fills, and its name on the command line. */
const OPTIONS: { readonly [K in keyof Required<TypeOptions>]: { readonly key: string; readonly option: string } } = {
  metric: { key: "metric", option: "--metric" },
  unit: { key: "unit", option: "--unit" },
  start: { key: "start", option: "--start" },
  target: { key: "target", option: "--target" },
  atLeast: { key: "at_least", option: "--at-least" },
  atMost: { key: "at_most", option: "--at-most" },
  every: { key: "every", option: "--every" },
  measurements: { key: "measurements", option: "--measurements" },
  due: { key: "due", option: "--due" },
  milestone: { key: "milestones", option: "--milestone" },
  task: { key: "tasks", option: "--task" },
};

/** The options that were given and that a type has no place for: `--target` with a milestone. */
export function optionsOfOtherTypes(type: KeyResultType, options: TypeOptions): string[] {
  const has = KEY_RESULT_TYPES[type].shape;
  return Object.entries(OPTIONS).flatMap(([name, { key, option }]) =>
    options[name as keyof TypeOptions] === undefined || key in has ? [] : [option],
  );
}
