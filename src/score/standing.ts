import type { CheckIn, KeyResult } from "../workspace/workspace.ts";
import { expectedOf } from "./expected.ts";
import { countsInitiatives } from "./items.ts";
import type { PlannedDates } from "./planned.ts";
import { type Measure, measure } from "./progress.ts";
import type { CycleRhythm } from "./rhythm.ts";
import type { ScoredKeyResult } from "./scored.ts";
import { judge, paceOf } from "./status.ts";

/** What a standing depends on beside the key result, the same for a whole cycle. */
export interface StandingAt {
  readonly rhythm: CycleRhythm;
  /** The last day that is seen. */
  readonly asOf: string;
  /** The confidence below which the settings call it low. */
  readonly lowConfidence: number;
}

/** What a key result's standing is read from, beside the key result. */
interface Said {
  /** Up to the as-of day, oldest first. */
  readonly checkIns: readonly CheckIn[];
  readonly planned: PlannedDates;
  /** Whether a check-in is overdue, which matters only before the first. */
  readonly isOverdue: boolean;
}

/** How far a key result is and what that is called: the part of its score that its past is told by. */
export interface Standing
  extends Pick<ScoredKeyResult, "expected" | "pace" | "confidence" | "status" | "statusReason"> {
  readonly measured: Measure;
}

/** Where a key result stands by what was said about it up to the as-of day. */
export function standingOf(
  keyResult: KeyResult,
  { checkIns, planned, isOverdue }: Said,
  { rhythm, asOf, lowConfidence }: StandingAt,
): Standing {
  const measured = measure(keyResult, checkIns, planned, asOf);
  const { raw, progress } = measured;
  const expected = expectedOf(keyResult, { checkIns, planned, rhythm, asOf });
  const pace = paceOf(progress, expected);
  const confidence = lastGiven(checkIns, "confidence");
  const { state, commitment } = keyResult;
  const said = hasBeenSaid(keyResult, checkIns);
  const reached = raw !== null && raw >= 1;
  const inputs = { state, commitment, said, overdue: isOverdue, reached, pace, expected, confidence, lowConfidence };
  const { status, statusReason } = judge(inputs);
  return { measured, expected, pace, confidence, status, statusReason };
}

/**
 * The check-ins up to the end of a day, oldest first. The loader gives them in order and mostly none is later, so that
 * usually there is nothing to copy.
 */
export function knownBy(checkIns: readonly CheckIn[], asOf: string): readonly CheckIn[] {
  const inOrder = checkIns.every(({ date }, index) => date <= asOf && date > (checkIns[index - 1]?.date ?? ""));
  if (inOrder) return checkIns;
  return checkIns.filter(({ date }) => date <= asOf).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What the owner last said under a key; null before. */
export function lastGiven(checkIns: readonly CheckIn[], key: "forecast" | "confidence"): number | null {
  return checkIns.findLast((checkIn) => checkIn[key] !== undefined)?.[key] ?? null;
}

function hasBeenSaid(keyResult: KeyResult, checkIns: readonly CheckIn[]): boolean {
  if (checkIns.length > 0) return true;
  return (
    countsInitiatives(keyResult) && keyResult.initiatives.some(({ state }) => state === "doing" || state === "done")
  );
}
