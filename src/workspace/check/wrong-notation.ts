import { z } from "zod";
import { CYCLE_ID_PATTERN, ID_MAX_LENGTH } from "../../model/patterns.ts";
import type { Pointer } from "../../model/problem.ts";
import { type Notation, notationOf } from "../../model/scalars.ts";
import type { Remark } from "../remark.ts";
import { type Found, foundKey } from "./found.ts";
import { name, quote } from "./wording.ts";
import { dateHelp, isWrittenOtherwise } from "./wrong-date.ts";

/** A text that is not written as its meaning asks: a date, an id, a reference. */
export function wrongNotation(issue: z.core.$ZodIssue, found: Found): Remark {
  const { pointer, written: value } = found;
  const notation = notationIn(issue);
  if (notation === undefined) throw new Error(`What ${name(pointer)} should look like has no name in scalars.ts`);
  const empty = value.trim() === "";
  return {
    rule: notation.rule,
    pointer,
    message: empty ? `${name(pointer)} is empty` : `${quote(value)} is not ${expectedOf(notation, value)}`,
    help: empty ? emptyHelp(found) : notationHelp(notation, value),
    evidence: { found: value },
  };
}

/** A key that is not written as its meaning asks. A handle that stands as a key is made here, and not one that is elsewhere. */
export function wrongKey(issue: z.core.$ZodIssue, pointer: Pointer): Remark {
  const found = foundKey(pointer);
  const remark: Remark = { ...wrongNotation(issue, found), at: "key" };
  return remark.rule === "format/invalid-handle" ? { ...remark, help: idHelp(found.written, "ada") } : remark;
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

/** A day that is only written in another order is no day that does not exist. */
function expectedOf({ rule, expected }: Notation, value: string): string {
  return rule === "format/invalid-date" && isWrittenOtherwise(value) ? "written year-month-day" : expected;
}

function notationHelp({ rule, example }: Notation, value: string): string {
  switch (rule) {
    case "format/invalid-id":
      return value.length > ID_MAX_LENGTH ? `It has ${value.length} characters: shorten it.` : idHelp(value, example);
    case "format/invalid-handle":
      return `Write the handle that stands under members of their team, such as ${example}.`;
    case "format/invalid-date":
      return dateHelp(value, example);
    case "format/invalid-reference":
      return cycleHelp(value) ?? `Write it like ${example}.`;
    case "format/invalid-duration":
      return durationHelp(value, example);
    default:
      return `Write it like ${example}.`;
  }
}

/** What is wrong with a reference whose cycle is none. */
function cycleHelp(value: string): string | null {
  const cycle = /^(\d{4}[^:/]*):/.exec(value)?.[1];
  if (cycle === undefined || CYCLE_ID_PATTERN.test(cycle)) return null;
  return `${quote(cycle)} is no cycle id: those are like 2026, 2026-H2, 2026-T3, 2026-Q4 or 2026-11, with H1 and H2, T1 to T3, Q1 to Q4 or 01 to 12.`;
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
