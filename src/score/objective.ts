import type { Objective, Reflection } from "../workspace/workspace.ts";
import { gradeOf } from "./grade.ts";
import { type ScoringContext, scoreKeyResult } from "./key-result.ts";
import { weightedMean } from "./mean.ts";
import type { ScoredKeyResult, ScoredObjective } from "./scored.ts";
import { heldBack, type Judgement, judge, paceOf, paceVerdict } from "./status.ts";
import { combinedTrend } from "./trend.ts";

/**
 * Scores an objective and its key results as of a day.
 *
 * Its progress is the weighted mean of the key results that are active or done. Pace compares the means of those that
 * have an expected, so that what has no plan neither helps nor hurts.
 */
export function scoreObjective(
  objective: Objective,
  context: ScoringContext,
  reflection?: Reflection | undefined,
): ScoredObjective {
  const keyResults = objective.keyResults.map((keyResult) => scoreKeyResult(keyResult, context, reflection));
  const counted = keyResults.filter(({ counts }) => counts);
  const progress = meanOf(counted, (scored) => scored.progress);
  const withExpected = counted.filter((scored) => scored.expected !== null);
  const expected = meanOf(withExpected, (scored) => scored.expected);
  const progressAgainstExpected = meanOf(withExpected, (scored) => scored.progress);
  const pace = paceOf(progressAgainstExpected, expected);
  const confidence = meanOf(counted, (scored) => scored.confidence);
  const standing = { objective, keyResults, counted, progress, expected, pace, confidence };
  const { status, statusReason } = judgeObjective(standing, context.lowConfidence);
  const counts = progress !== null && (objective.state === "active" || objective.state === "done");
  return {
    objective,
    keyResults,
    counts,
    progress,
    expected,
    progressAgainstExpected,
    pace,
    paceVerdict: paceVerdict({ pace, expected, commitment: objective.commitment }),
    confidence,
    status,
    statusReason,
    draggedBy: status === "at-risk" || status === "off-track" ? dragOf(counted) : null,
    stale: keyResults.some(({ stale }) => stale),
    trend: combinedTrend(counted),
    lastCheckIn: newest(keyResults.map(({ lastCheckIn }) => lastCheckIn)),
    grade: counts && context.asOf >= context.rhythm.ends ? gradeOf(progress, objective.commitment) : null,
  };
}

function meanOf(
  keyResults: readonly ScoredKeyResult[],
  read: (scored: ScoredKeyResult) => number | null,
): number | null {
  return weightedMean(keyResults, read, ({ keyResult }) => keyResult.weight);
}

type Standing = Pick<ScoredObjective, "objective" | "keyResults" | "progress" | "expected" | "pace" | "confidence"> & {
  readonly counted: readonly ScoredKeyResult[];
};

/** An active objective of which every key result is stopped is stopped; its own pace decides otherwise. */
function judgeObjective(standing: Standing, lowConfidence: number): Judgement {
  const { objective, keyResults, counted, progress, expected, pace, confidence } = standing;
  const allStopped = keyResults.length > 0 && keyResults.every(({ keyResult }) => keyResult.state === "stopped");
  const judgement = judge({
    state: allStopped ? "stopped" : objective.state,
    commitment: objective.commitment,
    said: counted.some(({ status }) => status !== "no-data" && status !== "not-started"),
    overdue: counted.some(({ stale }) => stale),
    reached: progress !== null && progress >= 1,
    pace,
    expected,
    confidence,
    lowConfidence,
  });
  const held = objective.state === "active" && primaryOf(counted)?.status === "off-track";
  return held ? heldBack(judgement, "primary") : judgement;
}

function primaryOf(keyResults: readonly ScoredKeyResult[]): ScoredKeyResult | undefined {
  return keyResults.find(({ keyResult }) => keyResult.primary);
}

/**
 * The key result that drags an objective: the primary one when it is off-track, else the one that lacks most of what
 * was expected, by weight; without any expectation, the one that its owner believes in least.
 */
function dragOf(counted: readonly ScoredKeyResult[]): ScoredKeyResult | null {
  const primary = primaryOf(counted);
  if (primary?.status === "off-track") return primary;
  const shortfall = greatest(counted, ({ keyResult, expected, progress }) =>
    expected === null ? 0 : keyResult.weight * (expected - progress),
  );
  return shortfall ?? greatest(counted, ({ confidence }) => (confidence === null ? 0 : 1 - confidence));
}

/** The first with the greatest positive measure; null when none is positive. */
function greatest(
  keyResults: readonly ScoredKeyResult[],
  measure: (scored: ScoredKeyResult) => number,
): ScoredKeyResult | null {
  let found: ScoredKeyResult | null = null;
  let most = 0;
  for (const scored of keyResults) {
    const size = measure(scored);
    if (size > most) [found, most] = [scored, size];
  }
  return found;
}

function newest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((latest, date) => (date !== null && (latest === null || date > latest) ? date : latest), null);
}
