import { expectedOf } from "../../score/expected.ts";
import { countsInitiatives } from "../../score/items.ts";
import { plannedDates } from "../../score/planned.ts";
import { measure } from "../../score/progress.ts";
import type { CycleRhythm } from "../../score/rhythm.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { isHeldToPace, paceOf, paceVerdict } from "../../score/status.ts";
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
  const last = checkIns.length - 1;
  let isTold = last >= 0 && pointAt(last).isOffTrack;
  for (let index = runs - 1; index < last && !isTold; index += runs) isTold = pointAt(index).isOffTrack;
  if (!isTold) return [];
  const points = checkIns.map((_, index) => pointAt(index));
  return runsIn(points, ({ isOffTrack }) => isOffTrack, runs);
}

/** A part of the score as of a check-in: all key results are asked for it, and the whole costs several times as much. */
function pacePoints({ keyResult, checkIns }: ScoredKeyResult, rhythm: CycleRhythm): (index: number) => PacePoint {
  const planned = plannedDates(keyResult, rhythm);
  const points: PacePoint[] = [];
  const find = (index: number): PacePoint => {
    const date = checkIns[index]?.date ?? "";
    const progress = (): number => measure(keyResult, checkIns.slice(0, index + 1), planned, date).progress;
    // What is done by then changes nothing of what was to be.
    const expected = expectedOf(keyResult, { checkIns, planned, rhythm, asOf: date });
    // In the first weeks nothing is held to its pace, and what was reached by then is hardly ever asked for.
    if (!isHeldToPace(expected)) {
      return {
        date,
        get progress() {
          return progress();
        },
        expected,
        isOffTrack: false,
      };
    }
    const { commitment } = keyResult;
    const reached = progress();
    const verdict = paceVerdict({ pace: paceOf(reached, expected), expected, commitment });
    return { date, progress: reached, expected, isOffTrack: verdict === "off-track" };
  };
  return (index) => {
    points[index] ??= find(index);
    return points[index];
  };
}
