import type { Settings, WorkingDuration } from "../workspace/settings.ts";
import { addDays, weekdayOf } from "./dates.ts";

/** Which days are worked, from when to when, and the holidays: `week` of the workspace's settings. */
export type WorkingWeek = Settings["week"];

/** Whether people work on that date: a working day of the week, and no holiday. */
export function isWorkingDay(week: WorkingWeek, date: string): boolean {
  return week.workingDays.includes(weekdayOf(date)) && !week.holidays.has(date);
}

/** The date itself when it is a working day, else the next one that is: a Saturday counts as the Monday after it. */
export function workingDayFrom(week: WorkingWeek, date: string): string {
  return isWorkingDay(week, date) ? date : workingDayAfter(week, date);
}

/** The first working day after a date. */
export function workingDayAfter(week: WorkingWeek, date: string): string {
  return nextWorkingDay(week, date, 1);
}

/** The last working day before a date. */
export function workingDayBefore(week: WorkingWeek, date: string): string {
  return nextWorkingDay(week, date, -1);
}

function nextWorkingDay(week: WorkingWeek, date: string, step: 1 | -1): string {
  let day = addDays(date, step);
  while (!isWorkingDay(week, day)) day = addDays(day, step);
  return day;
}

/**
 * The n-th working day after a date: 2 is what `2d` means. What starts on a day off starts on the next working day,
 * so 0 is the date itself or, on a day off, the working day that follows.
 */
export function addWorkingDays(week: WorkingWeek, date: string, count: number): string {
  let day = workingDayFrom(week, date);
  for (let left = count; left > 0; left--) day = workingDayAfter(week, day);
  return day;
}

/**
 * The n-th working day before a date, which need not be one itself: 7 from the cycle's last day is what
 * `reflect_from: 7d` means. 0 is the date itself or, on a day off, the working day before.
 */
export function subtractWorkingDays(week: WorkingWeek, date: string, count: number): string {
  let day = isWorkingDay(week, date) ? date : workingDayBefore(week, date);
  for (let left = count; left > 0; left--) day = workingDayBefore(week, day);
  return day;
}

/**
 * The day on whose end, or in whose course, a duration that starts with `date` is over: `0d` the same working day,
 * `2d` the second working day after, `1w` as many working days after as a week has. Hours are counted from the
 * morning of the first day; clocks that start at a time of day need the instant, not this day.
 */
export function lastDayOf(week: WorkingWeek, date: string, duration: WorkingDuration): string {
  return addWorkingDays(week, date, workingDaysIn(week, duration));
}

/** A duration in working days after the day it starts on; hours that end on the first day are 0. */
export function workingDaysIn(week: WorkingWeek, { amount, unit }: WorkingDuration): number {
  if (unit === "d") return amount;
  if (unit === "w") return amount * new Set(week.workingDays).size;
  const minutesOfDay = minutes(week.closes) - minutes(week.opens);
  return amount === 0 || minutesOfDay <= 0 ? 0 : Math.ceil((amount * 60) / minutesOfDay) - 1;
}

function minutes(timeOfDay: string): number {
  const [hours = "0", rest = "0"] = timeOfDay.split(":");
  return Number(hours) * 60 + Number(rest);
}
