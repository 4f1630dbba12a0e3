import type { Absence } from "../model/team.ts";
import type { Settings } from "../workspace/settings.ts";
import { dayNumber, weekdayOfNumber } from "./dates.ts";
import type { WorkingWeek } from "./working-week.ts";
import { zoneClock } from "./zone-clock.ts";

/** The hours of one working day, as milliseconds since the epoch. */
export interface WorkingHours {
  readonly opens: number;
  readonly closes: number;
}

/** When people work, to the millisecond. Days are numbered from 1970-01-01, which is 0. */
export interface WorkingCalendar {
  /** IANA name. */
  readonly timezone: string;
  readonly week: WorkingWeek;
  /** The day that it is in the time zone at an instant, in milliseconds since the epoch. */
  dayAt(instant: number): number;
  /** The hours of a day; null when nobody works on it, or when the zone's clocks leave it out. */
  hoursOf(day: number): WorkingHours | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The working time of a workspace: its working days from opening to closing by the clocks of its zone, without
 * holidays and, where they are given, without the days that somebody is away. A day opens and closes when the clocks
 * first show it, so that a day on which they change may be longer or shorter.
 *
 * Hours that end before they begin and time zones that do not exist are errors of the settings, which `validate`
 * reports: such hours are taken for the whole day, such a zone for UTC.
 */
export function workingCalendar(
  { timezone, week }: Pick<Settings, "timezone" | "week">,
  absences: readonly Absence[] = [],
): WorkingCalendar {
  const clock = zoneClock(timezone);
  const holidays = new Set([...week.holidays].map(dayNumber));
  const away = absences.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  const isWorked = (day: number): boolean =>
    week.workingDays.includes(weekdayOfNumber(day)) &&
    !holidays.has(day) &&
    !away.some(({ from, to }) => from <= day && day <= to);
  const { opens, closes } = timesOf(week);
  return {
    timezone: clock.timezone,
    week,
    dayAt: (instant) => Math.floor(clock.readingAt(instant) / DAY),
    hoursOf(day) {
      if (!isWorked(day)) return null;
      const hours = { opens: clock.firstReading(day * DAY + opens), closes: clock.firstReading(day * DAY + closes) };
      return hours.opens < hours.closes ? hours : null;
    },
  };
}

function timesOf(week: WorkingWeek): WorkingHours {
  const hours = { opens: timeOfDay(week.opens), closes: timeOfDay(week.closes) };
  return hours.opens < hours.closes ? hours : { opens: 0, closes: DAY };
}

function timeOfDay(text: string): number {
  const [hours = "0", minutes = "0"] = text.split(":");
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
