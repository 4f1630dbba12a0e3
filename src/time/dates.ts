import { Temporal } from "temporal-polyfill";
import type { Weekday } from "../model/settings.ts";

const EPOCH = Temporal.PlainDate.from("1970-01-01");
const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The days that were asked about. A programme has some hundreds, and asks about each again and again. */
const numbers = new Map<string, number>();
const dates = new Map<number, string>();

/** The number of a date, counted from 1970-01-01, which is 0. Anything but an ISO date that exists is a RangeError. */
export function dayNumber(date: string): number {
  const number = numbers.get(date) ?? EPOCH.until(date, { largestUnit: "day" }).days;
  numbers.set(date, number);
  return number;
}

/** The date that has a number. */
export function dateOf(number: number): string {
  const date = dates.get(number) ?? EPOCH.add({ days: number }).toString();
  dates.set(number, date);
  return date;
}

/** The day of the week of a day by its number. */
export function weekdayOfNumber(number: number): Weekday {
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[(((number + 3) % 7) + 7) % 7] ?? "mon";
}

/**
 * Calendar days from one date to another: 0 for the same day, negative when `to` lies before `from`.
 * Both are ISO dates that exist; anything else is a RangeError.
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date so many calendar days later, or earlier when `days` is negative. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** The day of the week that a date falls on. */
export function weekdayOf(date: string): Weekday {
  return weekdayOfNumber(dayNumber(date));
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
 * Whoever asks about many dates of one period walks this list once and then works on strings. It goes month by month:
 * asking the calendar for every day costs many times as much.
 */
export function daysFrom(first: string, last: string): Day[] {
  const days: Day[] = [];
  let number = dayNumber(first);
  let day = Number(first.slice(-2));
  for (let month = Temporal.PlainDate.from(first).with({ day: 1 }); ; month = month.add({ months: 1 })) {
    const prefix = month.toString().slice(0, -2);
    for (const length = month.daysInMonth; day <= length; day++, number++) {
      const date = prefix + String(day).padStart(2, "0");
      if (date > last) return days;
      numbers.set(date, number);
      dates.set(number, date);
      days.push({ date, weekday: weekdayOfNumber(number) });
    }
    day = 1;
  }
}
