import { Temporal } from "temporal-polyfill";
import { nextWeeklyReview, weeklyReviewDays } from "../score/review-days.ts";
import { nextMeeting } from "../time/meeting-days.ts";
import type { WorkingCalendar } from "../time/working-calendar.ts";
import { lastDayOf } from "../time/working-week.ts";
import type { Settings } from "../workspace/settings.ts";
import type { Cycle } from "../workspace/workspace.ts";
import type { Tier } from "./organisation.ts";

/** The first and the last day of a cycle. */
type Span = Pick<Cycle, "starts" | "ends">;

/**
 * The day of the next forum in which a tier decides, on a date or after it: at tier 1 the team's weekly review, above it
 * the monthly or the quarterly one, whichever comes first. Null when the settings tie both to the cycle, and they are past.
 */
export function nextForumOf(settings: Settings, cycle: Span, tier: Tier, from: string): string | null {
  return tier === 1 ? nextWeekly(settings, cycle, from) : nextOfDepartments(settings, cycle, from);
}

/**
 * Whether what is due at an instant cannot wait for the forum of a day: its own day, in the workspace's time zone, lies
 * before. It cannot wait for one that is not planned either.
 */
export function isOffCycle(
  { timezone }: Pick<WorkingCalendar, "timezone">,
  due: string,
  forum: string | null,
): boolean {
  if (forum === null) return true;
  return Temporal.Instant.from(due).toZonedDateTimeISO(timezone).toPlainDate().toString() < forum;
}

function nextWeekly(settings: Settings, { starts, ends }: Span, from: string): string {
  const planningEnds = lastDayOf(settings.week, starts, settings.rhythm.planWithin);
  const planned = weeklyReviewDays(settings, { planningEnds, ends }).find((day) => day >= from);
  return planned ?? nextWeeklyReview(settings, from);
}

function nextOfDepartments({ rhythm, week }: Settings, cycle: Span, from: string): string | null {
  const days = [rhythm.monthlyReview, rhythm.quarterlyReview].map(({ day }) => nextMeeting(week, day, cycle, from));
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
