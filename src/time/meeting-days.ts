import { Temporal } from "temporal-polyfill";
import type { MeetingDay, Weekday } from "../model/settings.ts";
import { addDays, weekdayFrom } from "./dates.ts";
import { type WorkingWeek, workingDayFrom } from "./working-week.ts";

/** The first and the last day of a month or of a cycle. */
interface Span {
  readonly starts: string;
  readonly ends: string;
}

const ORDINALS = ["first", "second", "third", "fourth"];

/**
 * The next meeting on a date or after it, for a day such as `first tue` of every month or `last tue of cycle`; when that
 * is a day off, on the working day after. Null when it names a day of the cycle, and that is past.
 */
export function nextMeeting(week: WorkingWeek, day: MeetingDay, cycle: Span, from: string): string | null {
  const [ordinal = "", weekday = "mon", ofCycle] = day.split(" ") as [string, Weekday, string | undefined];
  const heldIn = (span: Span): string => workingDayFrom(week, nth(ordinal, weekday, span));
  if (ofCycle !== undefined) return heldIn(cycle) < from ? null : heldIn(cycle);
  // A meeting of the month before may have been moved into this one.
  let month = Temporal.PlainYearMonth.from(from.slice(0, "2026-11".length)).subtract({ months: 1 });
  let held = heldIn(daysOf(month));
  while (held < from) {
    month = month.add({ months: 1 });
    held = heldIn(daysOf(month));
  }
  return held;
}

function daysOf(month: Temporal.PlainYearMonth): Span {
  return {
    starts: month.toPlainDate({ day: 1 }).toString(),
    ends: month.toPlainDate({ day: month.daysInMonth }).toString(),
  };
}

/** The first such weekday of a span, or the second and so on; the last when there are not so many. */
function nth(ordinal: string, weekday: Weekday, { starts, ends }: Span): string {
  const last = addDays(weekdayFrom(addDays(ends, 1), weekday), -7);
  if (ordinal === "last") return last;
  const date = addDays(weekdayFrom(starts, weekday), 7 * ORDINALS.indexOf(ordinal));
  return date > last ? last : date;
}
