import type { ScoredKeyResult, Trend } from "./scored.ts";

/** Changes smaller than this are the noise of a weighted sum. */
const NOISE = 1e-12;

/** Which way progress went from one check-in to the next. */
export function trendOf(progress: number, previous: number | null): Trend | null {
  return previous === null ? null : direction(progress - previous);
}

/**
 * Which way the newest check-ins moved an objective: the weighted sum of what each moved its key result. Null when no
 * key result that counts has two check-ins to compare.
 */
export function combinedTrend(keyResults: readonly ScoredKeyResult[]): Trend | null {
  const moved = keyResults.filter(({ previousProgress }) => previousProgress !== null);
  if (moved.length === 0) return null;
  return direction(
    moved.reduce((sum, { keyResult, progress, previousProgress }) => {
      return sum + keyResult.weight * (progress - (previousProgress ?? progress));
    }, 0),
  );
}

function direction(change: number): Trend {
  if (Math.abs(change) < NOISE) return "flat";
  return change > 0 ? "up" : "down";
}
