import type { CheckIn, KeyResult } from "../workspace/workspace.ts";
import { mean } from "./mean.ts";
import { answersTo, type PlannedDates } from "./planned.ts";
import type { ControlRecord, Share } from "./scored.ts";

/** The limits of a control key result; a value on a bound is within it. */
export type Bounds = Pick<Extract<KeyResult, { type: "control" }>, "at_least" | "at_most">;

/** Whether a value keeps to the bounds. */
export function isWithin({ at_least, at_most }: Bounds, value: number): boolean {
  return (at_least === undefined || value >= at_least) && (at_most === undefined || value <= at_most);
}

/**
 * How much of the broken bound a value reaches, as a fraction: 75 calls of at least 100 are 0.75, and 5 % of at most 4 %
 * are 0.8. Within bounds it is 1. Where a bound is not positive a share of it means nothing, and it is 0.
 */
export function shareOfBound({ at_least, at_most }: Bounds, value: number): number {
  if (isWithin({ at_least, at_most }, value)) return 1;
  if (at_least !== undefined && value < at_least) return at_least > 0 ? Math.max(0, value / at_least) : 0;
  return at_most !== undefined && at_most > 0 ? at_most / value : 0;
}

/** How many planned dates have come by the end of the as-of day. */
export function dueBy(dates: readonly string[], asOf: string): number {
  let due = 0;
  for (const date of dates) {
    if (date > asOf) break;
    due++;
  }
  return due;
}

/**
 * The check-ins within bounds of those planned for the whole cycle, and beside it how well those due so far went.
 *
 * Each planned date counts once, by the newest check-in that answers it: a missed one is not within bounds, and one
 * more than was planned earns nothing. An early answer counts in the share at once, in the attainment when it is due.
 * The mean share of the bound is taken over what was measured, since what was missed shows in the attainment.
 */
export function controlled(
  bounds: Bounds,
  planned: PlannedDates,
  checkIns: readonly CheckIn[],
  asOf: string,
): { share: Share; control: ControlRecord } {
  const answers = answersTo(planned, checkIns);
  const due = dueBy(planned.dates, asOf);
  const shares: number[] = [];
  let reached = 0;
  let withinBounds = 0;
  for (const [index, answer] of answers.entries()) {
    const value = answer?.value;
    if (value === undefined) continue;
    const kept = isWithin(bounds, value);
    shares.push(kept ? 1 : shareOfBound(bounds, value));
    if (kept) reached++;
    if (kept && index < due) withinBounds++;
  }
  const attainment = due === 0 ? null : withinBounds / due;
  return {
    share: { reached, of: planned.dates.length },
    control: { withinBounds, due, attainment, meanShare: mean(shares) },
  };
}
