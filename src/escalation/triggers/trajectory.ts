import { expectedOf } from "../../score/expected.ts";
import { countsInitiatives } from "../../score/items.ts";
import { plannedDates } from "../../score/planned.ts";
import { measure } from "../../score/progress.ts";
import type { CycleRhythm } from "../../score/rhythm.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { paceOf, paceVerdict } from "../../score/status.ts";
import { type Run, runsIn } from "./episode.ts";

/** Progress at a check-in and where it should have been, as fractions. */
export interface PacePoint {
  readonly date: string;
  readonly progress: number;
  readonly expected: number | null;
  /** Whether it was off-track by its pace. */
  readonly isOffTrack: boolean;
}

/**
 * When a key result was off-track, by its pace, at so many check-ins in a row.
 *
 * What has no plan to be held against has no trajectory: there the owner's confidence is all there is, and that has a
 * trigger of its own. Initiatives that count as tasks do not say when they were done, so that nothing is known of the
 * past.
 */
export function offTrack(scored: ScoredKeyResult, rhythm: CycleRhythm, runs: number): Run<PacePoint>[] {
  const { keyResult, checkIns } = scored;
  if (countsInitiatives(keyResult) || checkIns.length < runs - 1) return [];
  const pointAt = pacePoints(scored, rhythm);
  // Most are never off track, and few points show it: a run holds one of every so many, or ends with the last.
  const isTelling = (index: number) => (index + 1) % runs === 0 || index === checkIns.length - 1;
  if (!checkIns.some((_, index) => isTelling(index) && pointAt(index).isOffTrack)) return [];
  const points = checkIns.map((_, index) => pointAt(index));
  return runsIn(points, ({ isOffTrack }) => isOffTrack, runs);
}

/** A part of the score as of a check-in: all key results are asked for it, and the whole costs several times as much. */
function pacePoints({ keyResult, checkIns }: ScoredKeyResult, rhythm: CycleRhythm): (index: number) => PacePoint {
  const planned = plannedDates(keyResult, rhythm);
  const { commitment } = keyResult;
  return (index) => {
    const known = checkIns.slice(0, index + 1);
    const date = known.at(-1)?.date ?? "";
    const { progress } = measure(keyResult, known, planned, date);
    const expected = expectedOf(keyResult, { checkIns: known, planned, rhythm, asOf: date });
    const verdict = paceVerdict({ pace: paceOf(progress, expected), expected, commitment });
    return { date, progress, expected, isOffTrack: verdict === "off-track" };
  };
}
