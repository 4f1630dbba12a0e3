import type { KeyResult } from "../workspace/workspace.ts";
import { countsInitiatives } from "./items.ts";
import { type ScoringContext, scoreKeyResult } from "./key-result.ts";
import type { ScoredKeyResult, Status } from "./scored.ts";

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

/**
 * How a key result came to where it is: a point for each check-in up to the as-of day, oldest first. Each is the whole
 * score as of that day, which costs as much, so that it is computed only for whoever looks at one.
 */
export function historyOf(keyResult: KeyResult, context: ScoringContext): HistoryPoint[] {
  const known = keyResult.checkIns.filter(({ date }) => date <= context.asOf).map(({ date }) => date);
  return known.sort().map((date) => pointOf(scoreKeyResult(keyResult, { ...context, asOf: date }), date));
}

function pointOf(scored: ScoredKeyResult, date: string): HistoryPoint {
  const { expected, confidence, status } = scored;
  if (countsInitiatives(scored.keyResult)) return { date, value: null, progress: null, expected, confidence, status };
  return { date, value: scored.value, progress: scored.progress, expected, confidence, status };
}
