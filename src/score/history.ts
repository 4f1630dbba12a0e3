import type { KeyResult } from "../workspace/workspace.ts";
import { countsInitiatives } from "./items.ts";
import { plannedDates } from "./planned.ts";
import type { Status } from "./scored.ts";
import { knownBy, type Standing, type StandingAt, standingOf } from "./standing.ts";

/** A key result as it stood at the end of the day of one of its check-ins. Fractions, as in the score itself. */
export interface HistoryPoint {
  readonly date: string;
  readonly value: number | null;
  /** Null where it cannot be known: initiatives that count as tasks do not say when they were done. */
  readonly progress: number | null;
  readonly expected: number | null;
  readonly confidence: number | null;
  readonly status: Status;
}

/** How a key result came to where it is: a point for each check-in up to the as-of day, oldest first. */
export function historyOf(keyResult: KeyResult, context: StandingAt): HistoryPoint[] {
  return [...newestFirst(keyResult, context)].reverse();
}

/**
 * The same, newest first. A point costs about half as much as a score, and is computed only when it is come to: whoever
 * looks for how long something has been so stops where it was not.
 */
export function* newestFirst(keyResult: KeyResult, context: StandingAt): Generator<HistoryPoint> {
  const checkIns = knownBy(keyResult.checkIns, context.asOf);
  const planned = plannedDates(keyResult, context.rhythm);
  for (const [index, { date }] of [...checkIns.entries()].reverse()) {
    // Where something has been said, it does not matter what else is overdue.
    const said = { checkIns: checkIns.slice(0, index + 1), planned, isOverdue: false };
    yield pointOf(keyResult, standingOf(keyResult, said, { ...context, asOf: date }), date);
  }
}

function pointOf(keyResult: KeyResult, standing: Standing, date: string): HistoryPoint {
  const { measured, expected, confidence, status } = standing;
  if (countsInitiatives(keyResult)) return { date, value: null, progress: null, expected, confidence, status };
  return { date, value: measured.value, progress: measured.progress, expected, confidence, status };
}
