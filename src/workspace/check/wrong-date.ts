import { DATE_PATTERN } from "../../model/patterns.ts";

/** How people write a day otherwise: the year first, or last, with one separator or another. */
const YEAR_FIRST = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;

/** Whether something is a day in another form than year-month-day. */
export function isWrittenOtherwise(value: string): boolean {
  return !isInForm(value) && (YEAR_FIRST.test(value) || YEAR_LAST.test(value));
}

/** How to write a day that is written wrongly; the day itself where it can be told. */
export function dateHelp(value: string, example: string): string {
  if (isInForm(value)) return "Check the month and the day.";
  const [only, ...others] = daysIn(value);
  return only !== undefined && others.length === 0 ? `Write ${only}.` : `Write year-month-day, such as ${example}.`;
}

function isInForm(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}

/** The days that can be meant: 06/11/2026 is in June to one reader and in November to another. */
function daysIn(value: string): string[] {
  const [, year, , month = "", day = ""] = YEAR_FIRST.exec(value) ?? [];
  if (year !== undefined) return existing(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  const [, one = "", separator, other = "", last] = YEAR_LAST.exec(value) ?? [];
  if (last === undefined) return [];
  const [first, second] = [one.padStart(2, "0"), other.padStart(2, "0")];
  const dayFirst = existing(`${last}-${second}-${first}`);
  const isDotted = separator === "."; // only written by those who put the day first
  return [...new Set([...dayFirst, ...(isDotted ? [] : existing(`${last}-${first}-${second}`))])];
}

function existing(date: string): string[] {
  return DATE_PATTERN.test(date) ? [date] : [];
}
