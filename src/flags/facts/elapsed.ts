import { elapsedOn } from "../../score/rhythm.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";

/** The fraction of the cycle that a key result has had: what was added in mid-cycle has had less than the others. */
export function elapsedSinceAdded({ addedOn }: Pick<KeyResult, "addedOn">, { scorecard }: Evidence): number {
  return scorecard.elapsed - elapsedOn(scorecard.rhythm, addedOn);
}
