import { addDays, weekdayOf } from "../time/dates.ts";
import { workingDayFrom } from "../time/working-week.ts";
import type { Settings } from "../workspace/settings.ts";
import type { CycleRhythm } from "./rhythm.ts";

/** The part of the settings that says when the week is reviewed. */
type WeeklyReviews = Pick<Settings, "rhythm" | "week">;

/** The weekly review on a date, or the next one after it; on a holiday, the working day that follows. */
export function nextWeeklyReview({ rhythm, week }: WeeklyReviews, from: string): string {
  return workingDayFrom(week, nextNamed(rhythm.weeklyReview.day, from));
}

/**
 * The days of a cycle on which a weekly review is planned: the weekday that the settings name, once planning is over,
 * on every second one for `2w`; on a holiday, the working day that follows.
 */
export function weeklyReviewDays(
  { rhythm, week }: WeeklyReviews,
  { planningEnds, ends }: Pick<CycleRhythm, "planningEnds" | "ends">,
): string[] {
  const { day, everyWeeks } = rhythm.weeklyReview;
  const days: string[] = [];
  for (let named = nextNamed(day, addDays(planningEnds, 1)); named <= ends; named = addDays(named, 7 * everyWeeks)) {
    const held = workingDayFrom(week, named);
    if (held <= ends) days.push(held);
  }
  return days;
}

function nextNamed(weekday: Settings["rhythm"]["weeklyReview"]["day"], from: string): string {
  let date = from;
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  return date;
}
