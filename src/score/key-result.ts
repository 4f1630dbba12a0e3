import type { CheckIn, KeyResult, Person, Reflection } from "../workspace/workspace.ts";
import { gradeOf } from "./grade.ts";
import { countsInitiatives } from "./items.ts";
import { answersTo, disciplineOf, type PlannedDates, plannedCheckIns, plannedDates } from "./planned.ts";
import { measure, projectionOf } from "./progress.ts";
import type { ScoredKeyResult } from "./scored.ts";
import { knownBy, lastGiven, type StandingAt, standingOf } from "./standing.ts";
import { trendOf } from "./trend.ts";
import { whoOwes } from "./who-owes.ts";

/** What scoring needs beside the key result, the same for a whole cycle. */
export interface ScoringContext extends StandingAt {
  readonly people: ReadonlyMap<string, Person>;
}

/**
 * Scores a key result as of a day; check-ins after it change nothing.
 *
 * Confidence and forecast are the last that the owner gave: an automatic value, or a check-in without them, does not
 * silence what was said before.
 */
export function scoreKeyResult(
  keyResult: KeyResult,
  context: ScoringContext,
  reflection?: Reflection | undefined,
): ScoredKeyResult {
  const { rhythm, asOf } = context;
  const checkIns = knownBy(keyResult.checkIns, asOf);
  const dates = plannedDates(keyResult, rhythm);
  const owed = whatIsOwed(keyResult, checkIns, dates, context);
  const { planned, nextCheckIn, overdueCheckIn, missedCheckIns } = owed;
  const stale = overdueCheckIn !== null;
  const standing = standingOf(keyResult, { checkIns, planned: dates, isOverdue: stale }, context);
  const { measured, expected, pace, confidence, status, statusReason } = standing;
  const { start, target, value, raw, progress, regressed, exceeded, share, control } = measured;
  const previousProgress = previousOf(keyResult, checkIns, dates, asOf);
  const forecast = lastGiven(checkIns, "forecast");
  const counts = keyResult.state === "active" || keyResult.state === "done";
  // One literal with every field named, so that the thousands of a large company share one shape.
  return {
    keyResult,
    checkIns,
    counts,
    start,
    target,
    value,
    raw,
    progress,
    regressed,
    exceeded,
    share,
    control,
    expected,
    pace,
    forecast,
    projection: projectionOf(measured, forecast),
    confidence,
    status,
    statusReason,
    stale,
    trend: trendOf(progress, previousProgress),
    previousProgress,
    lastCheckIn: checkIns.at(-1)?.date ?? null,
    nextCheckIn,
    overdueCheckIn,
    missedCheckIns,
    planned,
    owedBy: owed.owedBy,
    grade: counts && asOf >= rhythm.ends ? gradeOf(progress, keyResult.commitment) : null,
    graded: gradedBy(reflection, keyResult.id, asOf),
  };
}

/** Initiatives that count as tasks do not say when they were done, so that nothing before today is known of them. */
function previousOf(keyResult: KeyResult, checkIns: readonly CheckIn[], planned: PlannedDates, asOf: string) {
  if (checkIns.length < 2 || countsInitiatives(keyResult)) return null;
  return measure(keyResult, checkIns.slice(0, -1), planned, asOf).progress;
}

type Owed = Pick<ScoredKeyResult, "planned" | "nextCheckIn" | "overdueCheckIn" | "missedCheckIns" | "owedBy">;

const NOTHING_OWED: Owed = { planned: [], nextCheckIn: null, overdueCheckIn: null, missedCheckIns: 0, owedBy: null };

/** Only what is active owes check-ins. What is overdue is owed by whoever is there on the as-of day. */
function whatIsOwed(
  keyResult: KeyResult,
  checkIns: readonly CheckIn[],
  dates: PlannedDates,
  { asOf, people }: ScoringContext,
): Owed {
  if (keyResult.state !== "active") return NOTHING_OWED;
  const planned = plannedCheckIns(dates, answersTo(dates, checkIns), asOf);
  const { overdue, next, missed } = disciplineOf(planned);
  const day = overdue === null ? next : asOf;
  return {
    planned,
    nextCheckIn: next,
    overdueCheckIn: overdue,
    missedCheckIns: missed,
    owedBy: day === null ? null : whoOwes(people, keyResult.owner, day),
  };
}

/** A reflection that was written later is not seen; one without a date is. */
function gradedBy(reflection: Reflection | undefined, id: string, asOf: string): ScoredKeyResult["graded"] {
  const verdict = reflection?.key_results[id];
  if (verdict?.graded === undefined || (reflection?.date ?? asOf) > asOf) return null;
  return { score: verdict.graded, because: verdict.because ?? null };
}
