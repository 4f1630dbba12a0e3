import { formatMeasure, formatNumber } from "../../document/number.ts";
import { countsInitiatives } from "../../score/items.ts";
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
export function reachedEarly(scored: ScoredKeyResult, early: number, evidence: Evidence): Finding | null {
  const { scorecard, voice } = evidence;
  const reachedOn = reachedToStay(scored, evidence);
  if (reachedOn === null) return null;
  const elapsed = elapsedOn(scorecard.rhythm, reachedOn);
  if (reaches(elapsed, early)) return null;
  const { keyResult, value } = scored;
  return {
    ...about(keyResult),
    words: () => ({
      message: `"${voice.reference(keyResult.ref)}" ${whatWasReached(keyResult)} on ${voice.day(reachedOn)}, ${percent(elapsed)} into the cycle`,
      help: "Set the next target with okr decide, or call it done and give the time to something that is short of it.",
      evidence: { cause: "reached-early", target: scored.target, value, reachedOn, elapsed, early },
    }),
    since: reachedOn,
  };
}

/**
 * The day of the check-in from which on nothing was missing; null when something is. Initiatives that count as tasks do
 * not say when they were done: of them it is known that they are by the as-of day.
 */
function reachedToStay(scored: ScoredKeyResult, evidence: Evidence): string | null {
  if (!reaches(scored.progress, 1)) return null;
  if (countsInitiatives(scored.keyResult)) return evidence.asOf.date;
  let first: string | null = null;
  for (const { date, progress } of evidence.pastOf(scored)) {
    if (progress === null || !reaches(progress, 1)) break;
    first = date;
  }
  return first;
}

function whatWasReached(keyResult: KeyResult): string {
  switch (keyResult.type) {
    case "increase":
    case "decrease":
      return `reached its target of ${formatMeasure(keyResult.target, keyResult.unit ?? "")}`;
    case "milestone":
      return "was at its last milestone";
    case "task":
      return "had its last task done";
    default:
      return "was at 100 %";
  }
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
    words: () => ({
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
    }),
  };
}

function about(keyResult: KeyResult): Pick<Finding, "subject" | "concerns" | "spot"> {
  const { ref, objective, owner } = keyResult;
  const spot = keyResultSpot(keyResult, [isMoved(keyResult) ? "target" : "title"]);
  return { subject: ref, concerns: [objective, `@${owner}`], spot };
}
