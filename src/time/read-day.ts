import { DATE_PATTERN } from "../model/patterns.ts";
import type { Weekday } from "../model/settings.ts";
import { addDays, weekdayOf } from "./dates.ts";
import { lastDayOf, type WorkingWeek } from "./working-week.ts";

const WEEKDAY_NAMES: readonly (readonly [name: string, weekday: Weekday])[] = [
  ["monday", "mon"],
  ["tuesday", "tue"],
  ["wednesday", "wed"],
  ["thursday", "thu"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
];

/**
 * The day that people mean when they name one in a meeting: `2026-11-30`, `today`, `tomorrow`, a day of the week for
 * the next one that comes (`friday` or `fri`, said on a Friday, is a week later), and `+3d` or `+2w` counted in working
 * days, as durations are everywhere in the workspace.
 *
 * @param from the day on which it is said.
 * @returns `null` when it is none of these, such as a day that does not exist.
 */
export function readDay(typed: string, from: string, week: WorkingWeek): string | null {
  const said = typed.trim().toLowerCase();
  if (DATE_PATTERN.test(said)) return said;
  if (said === "today") return from;
  if (said === "tomorrow") return addDays(from, 1);
  const [, amount, unit] = /^\+(\d{1,3})([dw])$/.exec(said) ?? [];
  if (unit === "d" || unit === "w") return lastDayOf(week, from, { amount: Number(amount), unit });
  const weekday = WEEKDAY_NAMES.find(([name, short]) => said === name || said === short)?.[1];
  return weekday === undefined ? null : nextOn(weekday, from);
}

function nextOn(weekday: Weekday, from: string): string {
  let day = addDays(from, 1);
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  return day;
}
