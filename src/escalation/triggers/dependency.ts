import { teamOf } from "../../score/team-scope.ts";
import type { AsOf } from "../../time/as-of.ts";
import { addDays } from "../../time/dates.ts";
import type { WorkingCalendar } from "../../time/working-calendar.ts";
import { dueFrom, endOfWorkingDay } from "../../time/working-time.ts";
import { subtractWorkingDays, type WorkingWeek, workingDayAfter, workingDayBefore } from "../../time/working-week.ts";
import type { WorkingDuration } from "../../workspace/settings.ts";
import { isAfter } from "../clock.ts";
import type { BlockerLife } from "./blocker-life.ts";
import type { Episode } from "./episode.ts";

/** When something that was needed by a day was not there: from the day after it. */
export function notDelivered(
  neededBy: string,
  deliveredOn: string | null,
  asOf: string,
  week: WorkingWeek,
): Episode | null {
  if (deliveredOn !== null && deliveredOn <= neededBy) return null;
  const began = subtractWorkingDays(week, neededBy, 1);
  if (asOf > neededBy) return { began, firedOn: addDays(neededBy, 1), clearedOn: deliveredOn };
  return isLastWorkingDay(neededBy, asOf, week) ? { began, firedOn: null, clearedOn: null } : null;
}

/** How long a blocker may be open, and as of when that is asked. */
export interface WindowTerms {
  readonly calendar: WorkingCalendar;
  readonly window: WorkingDuration;
  readonly asOf: AsOf;
}

/**
 * When a blocker was open for longer than a window of working time, from the opening of its first day on. What was first
 * said after the window had run out fires with that check-in.
 *
 * @param deliveredOn the day on which what it waits for was delivered, which ends it too.
 */
export function openTooLong(life: BlockerLife, deliveredOn: string | null, terms: WindowTerms): Episode | null {
  const { calendar, asOf } = terms;
  const { week } = calendar;
  const runsOutAt = windowEnd(life.since, terms);
  const runsOutOn = runsOutAt.slice(0, 10);
  const { settledOn, mentions } = life;
  const endedOn = settledOn !== null && (deliveredOn === null || settledOn < deliveredOn) ? settledOn : deliveredOn;
  const episode = { began: life.since, clearedOn: endedOn };
  if (endedOn !== null && (endedOn <= runsOutOn || endedOn < mentions[0].date)) return null;
  const isOver = asOf.date === runsOutOn ? isAfter(asOf.instant, runsOutAt) : asOf.date > runsOutOn;
  if (endedOn !== null || isOver) {
    return { ...episode, firedOn: runsOutOn > mentions[0].date ? runsOutOn : mentions[0].date };
  }
  return isLastWorkingDay(runsOutOn, asOf.date, week) ? { ...episode, firedOn: null } : null;
}

const windowEnds = new WeakMap<WorkingCalendar, Map<string, string>>();

/** The instant at which the window of what began on a day runs out. Blockers begin on the same few days. */
function windowEnd(since: string, { calendar, window }: WindowTerms): string {
  const ends = windowEnds.get(calendar) ?? new Map<string, string>();
  windowEnds.set(calendar, ends);
  const key = `${since} ${window.amount}${window.unit}`;
  const end =
    ends.get(key) ?? dueFrom(calendar, endOfWorkingDay(calendar, workingDayBefore(calendar.week, since)), window);
  ends.set(key, end);
  return end;
}

/** Whether the last working day before a day runs out is here: today, or the working day before it. */
function isLastWorkingDay(day: string, asOf: string, week: WorkingWeek): boolean {
  return workingDayAfter(week, asOf) >= day;
}

/**
 * Whether waiting for one thing is waiting for another: the same, a part of it or the whole, or the team that it is
 * with. `legal/consent` and `team:legal` both wait for what `legal/consent/kr2` delivers.
 */
export function isWaitingFor(waitsFor: string, needs: string): boolean {
  if (waitsFor === needs || waitsFor.startsWith(`${needs}/`) || needs.startsWith(`${waitsFor}/`)) return true;
  if (waitsFor.startsWith("external:") || needs.startsWith("external:")) return false;
  const [one, other] = [waitsFor, needs].map((each) => each.replace(/^team:/, ""));
  return [waitsFor, needs].some((each) => each.startsWith("team:")) && teamOf(one ?? "") === teamOf(other ?? "");
}
