import { formatMeasure, formatNumber } from "../../document/number.ts";
import { along } from "../../score/progress.ts";
import { elapsedOn } from "../../score/rhythm.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { reaches } from "../../score/threshold.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import { keyResultSpot } from "../spots.ts";
import type { MeasuredBefore } from "./last-cycle.ts";
import { percent } from "./percent.ts";

/** A key result that goes from a start to a target. */
export type Moved = Extract<KeyResult, { type: "increase" | "decrease" }>;

/** Whether a key result goes from a start to a target. */
export function isMoved(keyResult: KeyResult): keyResult is Moved {
  return keyResult.type === "increase" || keyResult.type === "decrease";
}

/**
 * That a target was reached before a fraction of the cycle was over; null when it was not. The day counts on which the
 * key result came to its target to stay.
 */
export function reachedEarly(
  { checkIns }: ScoredKeyResult,
  keyResult: Moved,
  early: number,
  { scorecard, voice }: Evidence,
): Finding | null {
  const { start, target, ref, unit = "" } = keyResult;
  const measured = checkIns.flatMap(({ date, value }) => (value === undefined ? [] : [{ date, value }]));
  const short = measured.findLastIndex(({ value }) => !reaches(along(start, target, value), 1));
  const reached = measured[short + 1];
  if (reached === undefined) return null;
  const elapsed = elapsedOn(scorecard.rhythm, reached.date);
  if (reaches(elapsed, early)) return null;
  return {
    ...about(keyResult),
    message: `"${voice.reference(ref)}" reached its target of ${formatMeasure(target, unit)} on ${voice.day(reached.date)}, ${percent(elapsed)} into the cycle`,
    help: "Set the next target with okr decide, or call it done and give the time to something that is short of it.",
    evidence: { cause: "reached-early", target, value: reached.value, reachedOn: reached.date, elapsed, early },
    since: reached.date,
  };
}

/**
 * That a target is no further from its start than what the same metric moved last time, times a factor; null when it
 * is. What stood still or went back makes any target further.
 */
export function noFurther(
  keyResult: Moved,
  before: MeasuredBefore,
  factor: number,
  { voice }: Evidence,
): Finding | null {
  const last = before.of(keyResult);
  if (last === null || !isMoved(last)) return null;
  const value = before.lastValueOf(last);
  if (value === null) return null;
  const { start, target, ref, unit = "" } = keyResult;
  const towards = Math.sign(target - start);
  const moved = (value - last.start) * towards;
  const asked = (target - start) * towards;
  if (moved <= 0 || !reaches(moved * factor, asked)) return null;
  const from = formatNumber(last.start);
  const now = `from ${formatNumber(start)} to ${formatMeasure(target, unit)}`;
  return {
    ...about(keyResult),
    message: `"${voice.reference(ref)}" went from ${from} to ${formatMeasure(value, unit)} last cycle, and is to go no further in this one: ${now}`,
    help: `Ask ${voice.person(keyResult.owner)} what would take it further than last time, and set the target there.`,
    evidence: {
      cause: "no-further",
      start,
      target,
      asked,
      moved,
      factor,
      before: `${last.cycle}:${last.ref}`,
    },
  };
}

function about(keyResult: Moved): Pick<Finding, "subject" | "concerns" | "spot"> {
  const { ref, objective, owner } = keyResult;
  return { subject: ref, concerns: [objective, `@${owner}`], spot: keyResultSpot(keyResult, ["target"]) };
}
