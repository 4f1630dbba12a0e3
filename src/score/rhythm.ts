import { type Day, daysFrom } from "../time/dates.ts";
import { lastDayOf, type WorkingWeek, workingDayBefore } from "../time/working-week.ts";
import type { Settings } from "../workspace/settings.ts";
import type { Cycle } from "../workspace/workspace.ts";

/** A cycle's days and the dates on which check-ins are planned, computed once so that scoring only compares strings. */
export interface CycleRhythm {
  readonly starts: string;
  readonly ends: string;
  /** Every day of the cycle, with its number counted from 0. */
  readonly dayNumbers: ReadonlyMap<string, number>;
  /** The last day of planning: nothing is owed on it or before. */
  readonly planningEnds: string;
  /** Every date in the cycle that the check-in rhythm names, those during planning included. */
  readonly regular: readonly string[];
  /** Every working day of the cycle: the rhythm of a daily control. */
  readonly daily: readonly string[];
}

/**
 * The rhythm of a cycle: check-ins fall on the weekday that the settings name, on every second one for `2w` (the first
 * after planning, and then every other), on the working day before when that is a holiday.
 */
export function rhythmOf(settings: Settings, { starts, ends }: Pick<Cycle, "starts" | "ends">): CycleRhythm {
  const { week, rhythm } = settings;
  const days = daysFrom(starts, ends);
  const planningEnds = lastDayOf(week, starts, rhythm.planWithin);
  const named = days.filter((day) => day.weekday === rhythm.checkIn.day).map((day) => day.date);
  return {
    starts,
    ends,
    dayNumbers: new Map(days.map((day, number) => [day.date, number])),
    planningEnds,
    regular: onWorkingDays(everyNth(named, rhythm.checkIn.everyWeeks, planningEnds), week, starts),
    daily: days.filter((day) => worksOn(week, day)).map((day) => day.date),
  };
}

/** Keeps the first date after planning and every n-th before and after it. */
function everyNth(dates: readonly string[], n: number, planningEnds: string): string[] {
  const first = dates.findIndex((date) => date > planningEnds);
  return dates.filter((_, index) => (index - Math.max(first, 0)) % n === 0);
}

/**
 * Moves what falls on a holiday to the working day before. A check-in weekday that is no working day was chosen, and
 * stays. Two that meet on one day are one, and what would leave the cycle is dropped.
 */
function onWorkingDays(dates: readonly string[], week: WorkingWeek, starts: string): string[] {
  const moved = dates.map((date) => (week.holidays.has(date) ? workingDayBefore(week, date) : date));
  return [...new Set(moved)].filter((date) => date >= starts);
}

function worksOn(week: WorkingWeek, { date, weekday }: Day): boolean {
  return week.workingDays.includes(weekday) && !week.holidays.has(date);
}

/** Whether a cycle is over on a date: its last day is still a part of it. */
export function hasEnded({ ends }: Pick<CycleRhythm, "ends">, date: string): boolean {
  return date > ends;
}

/**
 * The fraction of the cycle that has passed at the end of a date: 0 on the first day and before, 1 on the last and
 * after. A cycle of a single day is over on that day.
 */
export function elapsedOn(rhythm: CycleRhythm, date: string): number {
  if (date >= rhythm.ends) return 1;
  const day = rhythm.dayNumbers.get(date);
  return day === undefined ? 0 : day / (rhythm.dayNumbers.size - 1);
}
