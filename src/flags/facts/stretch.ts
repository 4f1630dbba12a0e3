import { groupBy } from "../../model/group-by.ts";
import { countsInitiatives } from "../../score/items.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { reaches } from "../../score/threshold.ts";
import type { Evidence } from "../evidence.ts";

/** Whether it was meant to go further than is certain, by something that can be tried. */
export function isStretch({ keyResult }: Pick<ScoredKeyResult, "keyResult">): boolean {
  const { commitment, type } = keyResult;
  return commitment === "stretch" && type !== "control" && type !== "baseline";
}

/** The stretch key results of each team that count, those that are done too. */
export function stretchByTeam({ scorecard }: Evidence): ReadonlyMap<string, readonly ScoredKeyResult[]> {
  const counted = scorecard.objectives.flatMap(({ keyResults }) =>
    keyResults.filter((scored) => scored.counts && scored.keyResult.addedOn <= scorecard.asOf && isStretch(scored)),
  );
  return groupBy(counted, ({ keyResult }) => keyResult.team);
}

/** What the newest check-in says is blocked, and what is before somebody who decides. */
export function whatWaits({ openBlockers, openEscalations, activeKeyResults }: Evidence): ReadonlySet<string> {
  const affected = new Set(openEscalations.flatMap(({ affects }) => affects));
  const escalated = activeKeyResults.filter(
    ({ keyResult }) => affected.has(keyResult.ref) || affected.has(keyResult.objective),
  );
  return new Set([
    ...openBlockers.map(({ keyResult }) => keyResult.id),
    ...escalated.map(({ keyResult }) => keyResult.ref),
  ]);
}

/** Whether it is short of its plan. Initiatives that count as tasks move without a check-in: of them nothing is known. */
export function isBehind({ keyResult, expected, progress }: ScoredKeyResult): boolean {
  return expected !== null && !reaches(progress, expected) && !countsInitiatives(keyResult);
}

/** Whether it is where its plan says, or further, or its file says that it is done. */
export function isOnPlan({ keyResult, expected, progress }: ScoredKeyResult): boolean {
  if (keyResult.state === "done") return true;
  return expected !== null && reaches(progress, expected);
}
