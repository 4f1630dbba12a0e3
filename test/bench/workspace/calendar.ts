import { Temporal } from "temporal-polyfill";

/** The day on which the generated company stands: check-ins have been written up to and on it. */
export const TODAY = "2026-11-20";

const NEWEST = { year: 2026, quarter: 4 };
const FIXED_HOLIDAYS = ["12-25", "12-28", "01-01"];

/** A cycle of the generated company. */
export interface Quarter {
  readonly id: string;
  readonly year: number;
  readonly starts: string;
  readonly ends: string;
  /** The last day on which something has been written: the last day of a closed quarter, today in the active one. */
  readonly until: string;
  readonly active: boolean;
  /** The Fridays on which check-ins are due, from the second week on. */
  readonly fridays: readonly string[];
  readonly mondays: readonly string[];
}

/** The newest quarters, the oldest of them first; the newest is the active one. */
export function quarters(count: number): Quarter[] {
  return Array.from({ length: count }, (_, index) => quarterBefore(count - 1 - index));
}

export function holidays(cycles: readonly Quarter[]): string[] {
  const years = [...new Set(cycles.map((cycle) => cycle.year))];
  return years.flatMap((year) => FIXED_HOLIDAYS.map((day) => `${year}-${day}`)).sort();
}

/** A day so many days later (earlier when negative). */
export function shift(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The day at a fraction of the way from one day to another. */
export function partWay(from: string, to: string, fraction: number): string {
  const days = Temporal.PlainDate.from(from).until(to, {
    largestUnit: "days",
  }).days;
  return shift(from, Math.round(days * fraction));
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function quarterBefore(steps: number): Quarter {
  const index = NEWEST.year * 4 + (NEWEST.quarter - 1) - steps;
  const year = Math.floor(index / 4);
  const number = (index % 4) + 1;
  const first = Temporal.PlainDate.from({
    year,
    month: number * 3 - 2,
    day: 1,
  });
  const starts = first.toString();
  const ends = first.add({ months: 3 }).subtract({ days: 1 }).toString();
  const active = steps === 0;
  const until = active ? TODAY : ends;
  return {
    id: `${year}-Q${number}`,
    year,
    starts,
    ends,
    until,
    active,
    fridays: weekdays(first.add({ days: 7 }), 5, until),
    mondays: weekdays(first, 1, until),
  };
}

function weekdays(from: Temporal.PlainDate, weekday: number, until: string): string[] {
  const found = [];
  let day = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
  for (; day.toString() <= until; day = day.add({ days: 7 })) {
    const date = day.toString();
    if (!FIXED_HOLIDAYS.includes(date.slice(5))) found.push(date);
  }
  return found;
}
