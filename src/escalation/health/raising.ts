import { type WorkingWeek, workingDayAfter, workingDaysIn } from "../../time/working-week.ts";
import { longestOf, medianOf } from "./pattern.ts";

/** A trigger that fired on a key result, and what came of it. Days, `2026-11-20`. */
export interface Firing {
  readonly cycle: string;
  /** The key result. */
  readonly subject: string;
  readonly team: string;
  /** The rule that fired first, where several spoke of the same time. */
  readonly rule: string;
  readonly firedOn: string;
  /** When its condition went away; null while it holds. */
  readonly clearedOn: string | null;
  /** The day of the brief, which may have come before the trigger; null when none came. */
  readonly raisedOn: string | null;
  /** When it was answered without a brief, by a decision that names it or an action of the team; null when it was not. */
  readonly answeredOn: string | null;
}

/** A trigger that fired, judged as of a day. */
export interface TriggerStory extends Firing {
  /**
   * `in-time`: a brief came within a week; `late`: a brief came after that; `answered`: settled without a brief;
   * `cleared`: went away within the week, before anybody did anything; `waiting`: the week is not over; `never`: it is, and
   * nothing came.
   */
  readonly outcome: "in-time" | "late" | "answered" | "cleared" | "waiting" | "never";
  /** Working days from the trigger to the brief, 0 when that came first or on the same day; null without one. */
  readonly days: number | null;
}

/** How triggers were taken up. */
export interface RaisingRecord {
  readonly fired: number;
  readonly inTime: number;
  readonly late: number;
  readonly answered: number;
  readonly cleared: number;
  readonly waiting: number;
  readonly never: number;
  /** Working days from the trigger to the brief, of those that were raised; null with too few. */
  readonly medianDays: number | null;
  readonly longestDays: number | null;
}

/**
 * Judges what came of a trigger. A brief is in time within a working week: then the weekly review that should have taken
 * the trigger up has come and gone.
 *
 * @param asOf what is dated later has not happened.
 */
export function judged(firing: Firing, week: WorkingWeek, asOf: string): TriggerStory {
  const known = (day: string | null): string | null => (day !== null && day <= asOf ? day : null);
  const [raisedOn, answeredOn, clearedOn] = [firing.raisedOn, firing.answeredOn, firing.clearedOn].map(known);
  const seen = { ...firing, raisedOn: raisedOn ?? null, answeredOn: answeredOn ?? null, clearedOn: clearedOn ?? null };
  const days = seen.raisedOn === null ? null : workingDaysUntil(week, firing.firedOn, seen.raisedOn);
  return { ...seen, outcome: outcomeOf(seen, days, week, asOf), days };
}

function outcomeOf(firing: Firing, days: number | null, week: WorkingWeek, asOf: string): TriggerStory["outcome"] {
  const { firedOn, clearedOn, raisedOn, answeredOn } = firing;
  const patience = workingDaysIn(week, { amount: 1, unit: "w" });
  const isLater = raisedOn === null || (raisedOn > firedOn && answeredOn !== null && answeredOn < raisedOn);
  if (answeredOn !== null && isLater) return "answered";
  if (days !== null) return days <= patience ? "in-time" : "late";
  if (clearedOn !== null && workingDaysUntil(week, firedOn, clearedOn) <= patience) return "cleared";
  return workingDaysUntil(week, firedOn, asOf) <= patience ? "waiting" : "never";
}

/** How many working days after a day another is; 0 when it is none. */
function workingDaysUntil(week: WorkingWeek, from: string, to: string): number {
  let days = 0;
  for (let day = workingDayAfter(week, from); day <= to; day = workingDayAfter(week, day)) days++;
  return days;
}

/** Counts what came of triggers. */
export function raisingRecord(triggers: readonly TriggerStory[]): RaisingRecord {
  const having = (outcome: TriggerStory["outcome"]): number =>
    triggers.filter((trigger) => trigger.outcome === outcome).length;
  // A brief on what a decision had settled says nothing of how soon the trigger was taken up.
  const raised = triggers.filter(({ outcome }) => outcome === "in-time" || outcome === "late");
  const days = raised.flatMap((trigger) => trigger.days ?? []);
  return {
    fired: triggers.length,
    inTime: having("in-time"),
    late: having("late"),
    answered: having("answered"),
    cleared: having("cleared"),
    waiting: having("waiting"),
    never: having("never"),
    medianDays: medianOf(days),
    longestDays: longestOf(days),
  };
}
