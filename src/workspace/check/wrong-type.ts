import { z } from "zod";
import type { Remark } from "../remark.ts";
import type { Found } from "./found.ts";
import { describe, name, shorten } from "./wording.ts";
import { emptyHelp, textHelp } from "./wrong-notation.ts";

const EMPTY_FILE: Remark = {
  rule: "format/empty-file",
  pointer: [],
  message: "The file is empty",
  help: "Fill it in, or remove the file.",
};

const TYPE_NAMES: { readonly [expected: string]: string } = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
};

/** A value of another type than wanted: what it is, and how to write what was meant. */
export function wrongType(expected: string, found: Found): Remark {
  const { pointer, value, written } = found;
  if (value === null && pointer.length === 0) return EMPTY_FILE;
  const wanted = TYPE_NAMES[expected] ?? expected;
  return {
    rule: "format/wrong-type",
    pointer,
    message: `${name(pointer)} should be ${wanted}, and is ${describe(value, written)}`,
    help: value === null ? emptyHelp(found) : (textInstead(expected, found) ?? typeHelp(expected, found)),
    evidence: { expected: wanted },
  };
}

/** How to write a text of a certain notation, such as a date, for which quotes would not do. */
function textInstead(expected: string, { value, written, schema }: Found): string | null {
  return expected === "string" && typeof value !== "object" ? textHelp(schema, written) : null;
}

function typeHelp(expected: string, found: Found): string {
  const { pointer, value, written } = found;
  const key = typeof pointer.at(-1) === "string" ? `${pointer.at(-1)}: ` : "";
  const single = typeof value !== "object";
  switch (expected) {
    case "string":
      return single ? `Put it in quotes: ${key}"${shorten(written)}"` : "Write one text.";
    case "array":
      return single
        ? `Write a list: ${key}[${asItem(found)}]`
        : "Begin each item on a line of its own with a hyphen: - …";
    case "boolean":
      return "Write true or false, without quotes.";
    case "int":
      return "Write a whole number.";
    case "number":
      return typeof value === "string" ? numberHelp(value, key) : "Write a number, such as 36.5.";
    default:
      return "Write keys and values, one a line: key: value";
  }
}

/** A single value as the item of a list: in quotes where it is one text that brackets would take apart. */
function asItem({ value, written, schema }: Found): string {
  const isOne = schema instanceof z.ZodArray && z.safeParse(schema.element, value).success;
  return isOne && /[,[\]{}]|: | #/.test(written) ? JSON.stringify(shorten(written)) : shorten(written);
}

/** Finds the number in a text such as `36,5 %` or `1,200 EUR`. */
function numberHelp(value: string, key: string): string {
  const percent = key === "confidence: " ? /^(\d{1,3}) ?%$/.exec(value)?.[1] : undefined;
  if (percent !== undefined) return `It is a fraction: write ${Number(percent) / 100} for ${percent} %.`;
  const number = /^[^\d-]*(-?[\d.,\s]*\d)[^\d]*$/.exec(value)?.[1]?.replaceAll(/\s/g, "");
  const plain = number?.replaceAll(/,(?=\d{3}(\D|$))/g, "").replace(",", ".");
  return plain ? `Write the number alone, without unit or separators: ${key}${plain}` : "Write a number, such as 36.5.";
}
