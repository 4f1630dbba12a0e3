import { Temporal } from "temporal-polyfill";
import type { WorkingDuration } from "../workspace/settings.ts";
import { dayNumber } from "./dates.ts";
import type { WorkingCalendar } from "./working-calendar.ts";
import { workingDaysIn } from "./working-week.ts";

/*
 * Instants go in and come out as RFC 3339, and come out with the offset of the calendar's time zone. They are taken to
 * the millisecond. Anything that is no instant or no date is a RangeError.
 *
 * A day's working time begins with the moment of opening and ends before that of closing: who asks at 17:30 sharp asks
 * on the next working day. What is due may be due at 17:30 sharp.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A moment in working time, and the working day that it lies in. */
interface Moment {
  readonly day: number;
  readonly at: number;
  /** When the day ends. */
  readonly closes: number;
}

/**
 * When a duration that starts at an instant is over. `4h` is four working hours on; `0d` is the end of the same
 * working day, `2d` the end of the second one after it, and `1w` of as many after as a week has. What starts outside
 * working time starts at the next working moment.
 */
export function dueFrom(calendar: WorkingCalendar, start: string, duration: WorkingDuration): string {
  const from = workingMoment(calendar, milliseconds(start));
  if (duration.unit === "h") return text(calendar, onwards(calendar, from, duration.amount * HOUR));
  let moment = from;
  for (let left = workingDaysIn(calendar.week, duration); left > 0; left--) moment = openingAfter(calendar, moment.day);
  return text(calendar, moment.closes);
}

/** The instant so many working minutes after another; itself for none. A fraction of a minute counts. */
export function addWorkingMinutes(calendar: WorkingCalendar, instant: string, minutes: number): string {
  if (minutes === 0) return instant;
  const from = workingMoment(calendar, milliseconds(instant));
  return text(calendar, onwards(calendar, from, minutes * MINUTE));
}

/**
 * The working minutes from one instant to another, a fraction where they end within one; negative when `to` lies
 * before `from`.
 */
export function workingMinutesBetween(calendar: WorkingCalendar, from: string, to: string): number {
  const [a, b] = [milliseconds(from), milliseconds(to)];
  const between = a <= b ? worked(calendar, a, b) : -worked(calendar, b, a);
  return between === 0 ? 0 : between / MINUTE;
}

/** The end of a date's working day; of the next one when nobody works on the date. */
export function endOfWorkingDay(calendar: WorkingCalendar, date: string): string {
  return text(calendar, openingAfter(calendar, dayNumber(date) - 1).closes);
}

function workingMoment(calendar: WorkingCalendar, instant: number): Moment {
  // Where clocks are put back over midnight, it may be the day before again while the next has opened already.
  let moment = openingAfter(calendar, calendar.dayAt(instant) - 2);
  while (moment.closes <= instant) moment = openingAfter(calendar, moment.day);
  return { ...moment, at: Math.max(moment.at, instant) };
}

/** The opening of the first working day after a day. */
function openingAfter(calendar: WorkingCalendar, day: number): Moment {
  for (let next = day + 1; ; next++) {
    const hours = calendar.hoursOf(next);
    if (hours !== null) return { day: next, at: hours.opens, closes: hours.closes };
  }
}

/** So many milliseconds of working time on. What fills a day to its end is over then, not on the next morning. */
function onwards(calendar: WorkingCalendar, from: Moment, amount: number): number {
  let [moment, left] = [from, amount];
  while (left > moment.closes - moment.at) {
    left -= moment.closes - moment.at;
    moment = openingAfter(calendar, moment.day);
  }
  return moment.at + left;
}

function worked(calendar: WorkingCalendar, from: number, to: number): number {
  const last = calendar.dayAt(to) + 1;
  let sum = 0;
  for (let day = calendar.dayAt(from) - 1; day <= last; day++) {
    const hours = calendar.hoursOf(day);
    if (hours !== null) sum += Math.max(0, Math.min(hours.closes, to) - Math.max(hours.opens, from));
  }
  return sum;
}

function milliseconds(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

function text({ timezone }: WorkingCalendar, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(instant)).toString({ timeZone: timezone });
}
