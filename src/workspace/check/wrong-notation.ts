import { z } from "zod";
import { DATE_PATTERN, ID_MAX_LENGTH } from "../../model/patterns.ts";
import { type Notation, notationOf } from "../../model/scalars.ts";
import type { Remark } from "../remark.ts";
import type { Found } from "./found.ts";
import { name, quote } from "./wording.ts";

/** A text that is not written as its meaning asks: a date, an id, a reference. */
export function wrongNotation(issue: z.core.$ZodIssue, found: Found): Remark {
  const { pointer, written: value } = found;
  const notation = notationIn(issue);
  if (notation === undefined) throw new Error(`What ${name(pointer)} should look like has no name in scalars.ts`);
  const empty = value.trim() === "";
  return {
    rule: notation.rule,
    pointer,
    message: empty ? `${name(pointer)} is empty` : `${quote(value)} is not ${notation.expected}`,
    help: empty ? emptyHelp(found) : notationHelp(notation, value),
    evidence: { found: value },
  };
}

/** What to do where nothing stands: what is needed cannot be removed. */
export function emptyHelp({ pointer, isNeeded }: Found): string {
  const key = pointer.at(-1);
  if (isNeeded) return `Fill it in: ${key}: …`;
  return typeof key === "number" ? "Fill it in, or remove the item." : "Fill it in, or remove the key.";
}

/** How to write a text where something else stands; null when the same in quotes would do. */
export function textHelp(schema: z.core.$ZodType | undefined, written: string): string | null {
  const issue = schema === undefined ? undefined : z.safeParse(schema, written).error?.issues[0];
  const notation = issue === undefined ? undefined : notationIn(issue);
  return notation === undefined ? null : notationHelp(notation, written);
}

/** How a text is to be written, by its schema. */
export function notationFor(schema: z.core.$ZodType): Notation | undefined {
  const issue = z.safeParse(schema, "").error?.issues[0];
  return issue === undefined ? undefined : notationIn(issue);
}

function notationIn(issue: z.core.$ZodIssue): Notation | undefined {
  return notationOf(issue.code === "invalid_format" && "pattern" in issue ? String(issue.pattern).slice(1, -1) : "");
}

function notationHelp({ rule, example }: Notation, value: string): string {
  switch (rule) {
    case "format/invalid-id":
      return value.length > ID_MAX_LENGTH ? `It has ${value.length} characters: shorten it.` : idHelp(value, example);
    case "format/invalid-handle":
      return `Write the handle that stands under members of their team, such as ${example}.`;
    case "format/invalid-date":
      return dateHelp(value, example);
    case "format/invalid-duration":
      return durationHelp(value, example);
    default:
      return `Write it like ${example}.`;
  }
}

function dateHelp(value: string, example: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return "Check the month and the day.";
  const hyphenated = value.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  return DATE_PATTERN.test(hyphenated) ? `Write ${hyphenated}.` : `Write year-month-day, such as ${example}.`;
}

/** What somebody probably meant by an id with capitals, accents or spaces. */
function idHelp(value: string, example: string): string {
  const plain = value.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
  const meant = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return meant === "" ? `Write it like ${example}.` : `Write ${meant}, for example.`;
}

/** What somebody probably meant by `5 days`. */
function durationHelp(value: string, example: string): string {
  const [, amount, unit] = /^(\d{1,4})\s*([hdw])/i.exec(value) ?? [];
  return amount && unit ? `Write ${amount}${unit.toLowerCase()}.` : `Write it like ${example}.`;
}
