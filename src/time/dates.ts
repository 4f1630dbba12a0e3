import { Temporal } from "temporal-polyfill";
import type { Weekday } from "../model/settings.ts";

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The days that were asked about. A programme has some hundreds, and asks about each again and again. */
const known = new Map<string, Temporal.PlainDate>();

function dayOf(date: string): Temporal.PlainDate {
  const day = known.get(date) ?? Temporal.PlainDate.from(date);
  known.set(date, day);
  return day;
}

/**
 * Calendar days from one date to another: 0 for the same day, negative when `to` lies before `from`.
 * Both are ISO dates that exist; anything else is a RangeError.
 */
export function daysBetween(from: string, to: string): number {
  return dayOf(from).until(dayOf(to), { largestUnit: "day" }).days;
}

/** The date so many calendar days later, or earlier when `days` is negative. */
export function addDays(date: string, days: number): string {
  return dayOf(date).add({ days }).toString();
}

/** The day of the week that a date falls on. */
export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[dayOf(date).dayOfWeek - 1] ?? "mon";
}

/** The first such day of the week on a date or after it. */
export function weekdayFrom(date: string, weekday: Weekday): string {
  const days = WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(date));
  return addDays(date, days < 0 ? days + 7 : days);
}

/** A date with its day of the week. */
export interface Day {
  readonly date: string;
  readonly weekday: Weekday;
}

/**
 * Every day from the first to the last, both included; empty when the last lies before the first.
 * Whoever asks about many dates of one period walks this list once and then works on strings.
 */
export function daysFrom(first: string, last: string): Day[] {
  const days: Day[] = [];
  let day = dayOf(first);
  for (let number = day.dayOfWeek - 1; ; number++) {
    const date = day.toString();
    if (date > last) return days;
    days.push({ date, weekday: WEEKDAYS[number % WEEKDAYS.length] ?? "mon" });
    day = day.add({ days: 1 });
  }
}
