import type { CheckIn, KeyResult } from "../workspace/workspace.ts";
import { dueBy } from "./control.ts";
import { type Item, itemsOf, weightOf } from "./items.ts";
import { clamp } from "./mean.ts";
import type { PlannedDates } from "./planned.ts";
import { along } from "./progress.ts";
import { type CycleRhythm, elapsedOn } from "./rhythm.ts";

/**
 * The progress that a key result should have made by the end of a day, as a fraction; null when nothing says so.
 *
 * A straight line over the cycle, or the owner's plan. For a control, the planned check-ins that are due of all that
 * are planned; for milestones and tasks, the weight that is due of all, unless none has a due date; a baseline is
 * expected whole on its due date. The line starts on the cycle's first day also for what was added later.
 */
export function expectedOf(keyResult: KeyResult, { checkIns, planned, rhythm, asOf }: ExpectedInputs): number | null {
  switch (keyResult.type) {
    case "percentage":
      return elapsedOn(rhythm, asOf);
    case "increase":
    case "decrease":
      return keyResult.plan === undefined ? elapsedOn(rhythm, asOf) : plannedProgress(keyResult, rhythm, asOf);
    case "control":
      return planned.dates.length === 0 ? null : dueBy(planned.dates, asOf) / planned.dates.length;
    case "baseline":
      return keyResult.due === undefined ? null : Number(keyResult.due <= asOf);
    case "milestone":
    case "task":
      return weightDue(itemsOf(keyResult, checkIns), asOf);
  }
}

/** What an expectation is read from, beside the key result. */
export interface ExpectedInputs {
  readonly checkIns: readonly CheckIn[];
  readonly planned: PlannedDates;
  readonly rhythm: CycleRhythm;
  readonly asOf: string;
}

/** What is due on the as-of day itself is due. What has no date is never due, and still counts in the whole. */
function weightDue(items: readonly Item[], asOf: string): number | null {
  let isDated = false;
  let weight = 0;
  for (const { due, weight: own } of items) {
    if (due === undefined) continue;
    isDated = true;
    if (due <= asOf) weight += own;
  }
  const all = weightOf(items);
  return all === 0 || !isDated ? null : weight / all;
}

type Planned = Extract<KeyResult, { type: "increase" | "decrease" }>;

/** A point that the plan passes through. */
export interface PlanPoint {
  readonly date: string;
  readonly value: number;
  /** The value as progress, unclamped. */
  readonly progress: number;
  /** Its position in the file's plan; null for the start on the first day and the target on the last. */
  readonly index: number | null;
}

/**
 * The points of a plan by date: the start on the first day, the plan's own, the target on the last day. Points outside
 * the cycle, and on its first and last day, give way to the start and the target.
 */
export function planPoints({ plan = [], start, target }: Planned, { starts, ends }: CycleRhythm): PlanPoint[] {
  const own = plan
    .map(({ date, value }, index) => ({ date, value, progress: along(start, target, value), index }))
    .filter(({ date }) => starts < date && date < ends)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return [{ date: starts, value: start, progress: 0, index: null }, ...own, lastPoint(target, ends)];
}

/** The two points of a plan that a day lies between, and how far it is from the one to the other: a fraction. */
export function pointsAround(
  keyResult: Planned,
  rhythm: CycleRhythm,
  asOf: string,
): { from: PlanPoint; to: PlanPoint; share: number } {
  const points = planPoints(keyResult, rhythm);
  const last = lastPoint(keyResult.target, rhythm.ends);
  const day = asOf < rhythm.starts ? rhythm.starts : asOf;
  const to = points.find(({ date }) => date > day);
  const from = points.findLast(({ date }) => date <= day);
  if (from === undefined || to === undefined) return { from: last, to: last, share: 1 };
  const number = (date: string) => rhythm.dayNumbers.get(date) ?? 0;
  return { from, to, share: (number(day) - number(from.date)) / (number(to.date) - number(from.date)) };
}

function lastPoint(target: number, ends: string): PlanPoint {
  return { date: ends, value: target, progress: 1, index: null };
}

function plannedProgress(keyResult: Planned, rhythm: CycleRhythm, asOf: string): number {
  const { from, to, share } = pointsAround(keyResult, rhythm, asOf);
  return clamp(from.progress + share * (to.progress - from.progress));
}
