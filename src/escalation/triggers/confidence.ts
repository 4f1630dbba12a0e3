import { reaches } from "../../score/threshold.ts";
import type { Settings } from "../../workspace/settings.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import { type Run, runsIn } from "./episode.ts";

/** A confidence, as a fraction, and the day it was given on. */
export interface Said {
  readonly date: string;
  readonly confidence: number;
}

/** The confidences that check-ins give, oldest first. One without it says nothing: it neither ends a run nor extends it. */
export function confidencesIn(checkIns: readonly CheckIn[]): Said[] {
  const said: Said[] = [];
  for (const { date, confidence } of checkIns) if (confidence !== undefined) said.push({ date, confidence });
  return said;
}

/** When the owner's confidence was below what the settings call low, at as many check-ins in a row as they say. */
export function lowConfidence(
  checkIns: readonly CheckIn[],
  { lowConfidence: low, lowConfidenceRuns }: Settings["escalation"],
): Run<Said>[] {
  return runsIn(confidencesIn(checkIns), ({ confidence }) => !reaches(confidence, low), lowConfidenceRuns);
}
