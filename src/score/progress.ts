import type { CheckIn, KeyResult } from "../workspace/workspace.ts";
import { controlled } from "./control.ts";
import { countsInitiatives, type Item, itemsOf, weightOf } from "./items.ts";
import { clamp } from "./mean.ts";
import type { PlannedDates } from "./planned.ts";
import type { ScoredKeyResult } from "./scored.ts";

/** What the check-ins say about a key result, before anything is expected of it. */
export type Measure = Pick<
  ScoredKeyResult,
  "start" | "target" | "value" | "raw" | "progress" | "regressed" | "exceeded" | "share" | "control"
>;

/** What differs by type; a type that has no way from a start to a target, no share or no bounds leaves them out. */
type Measured = Pick<Measure, "value" | "raw"> & Partial<Measure>;

/**
 * Scores a key result by its check-ins up to a day, oldest first. Progress is `raw` kept between 0 and 1; it is 0, and
 * value and raw are null, before the first check-in, which a task key result without own tasks does not need.
 */
export function measure(
  keyResult: KeyResult,
  checkIns: readonly CheckIn[],
  planned: PlannedDates,
  asOf: string,
): Measure {
  const measured = measureByType(keyResult, checkIns, planned, asOf);
  const { start = null, target = null, share = null, control = null } = measured;
  const raw = checkIns.length > 0 || countsInitiatives(keyResult) ? measured.raw : null;
  return {
    start,
    target,
    value: raw === null ? null : measured.value,
    raw,
    progress: clamp(raw ?? 0),
    regressed: raw !== null && raw < 0,
    exceeded: raw !== null && raw > 1,
    share,
    control,
  };
}

function measureByType(
  keyResult: KeyResult,
  checkIns: readonly CheckIn[],
  planned: PlannedDates,
  asOf: string,
): Measured {
  switch (keyResult.type) {
    case "increase":
    case "decrease":
      return moved(keyResult.start, keyResult.target, newestValue(checkIns));
    case "percentage":
      return moved(0, 100, newestValue(checkIns));
    case "milestone":
    case "task":
      return counted(itemsOf(keyResult, checkIns));
    case "control": {
      const { share, control } = controlled(keyResult, planned, checkIns, asOf);
      return { value: newestValue(checkIns), raw: ratio(share.reached, share.of), share, control };
    }
    case "baseline": {
      const of = keyResult.measurements ?? 1;
      const reached = checkIns.filter(({ value }) => value !== undefined).length;
      return { value: newestValue(checkIns), raw: reached / of, share: { reached, of } };
    }
  }
}

function newestValue(checkIns: readonly CheckIn[]): number | null {
  return checkIns.findLast(({ value }) => value !== undefined)?.value ?? null;
}

function moved(start: number, target: number, value: number | null): Measured {
  return { start, target, value, raw: value === null ? null : along(start, target, value) };
}

/** Nothing to do, and nothing that weighs anything, is 0 and not a division by zero. */
function counted(items: readonly Item[]): Measured {
  const of = weightOf(items);
  let reached = 0;
  for (const item of items) if (item.reached) reached += item.weight;
  return { start: 0, target: of, value: reached, raw: of === 0 ? 0 : reached / of, share: { reached, of } };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * How far along the way from start to target a value is, whichever way that leads: 0 at the start, 1 at the target,
 * unclamped.
 */
export function along(start: number, target: number, value: number): number {
  // Adding 0 turns the negative zero of a decrease that has not moved into a plain one.
  return (value - start) / (target - start) + 0;
}

/**
 * A forecast as progress, scored like a value. Null for controls and baselines, where a value at the end says nothing
 * about how many check-ins kept their bounds or how many measurements there are.
 */
export function projectionOf({ start, target }: Pick<Measure, "start" | "target">, forecast: number | null) {
  if (start === null || target === null || start === target || forecast === null) return null;
  return clamp(along(start, target, forecast));
}
