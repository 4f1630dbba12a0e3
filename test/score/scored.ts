import { scoreKeyResult } from "../../src/score/key-result.ts";
import { score, scoringContext } from "../../src/score/scorecard.ts";
import type { Scorecard, ScoredKeyResult, ScoredObjective } from "../../src/score/scored.ts";
import { aKeyResult, aWorkspace, type KeyResultGiven, type ObjectiveGiven, type WorkspaceGiven } from "./build.ts";

/** Scores a workspace as of a day. */
export function scored(given: WorkspaceGiven, asOf: string): Scorecard {
  const { workspace, cycle } = aWorkspace(given);
  return score(workspace, { cycle, asOf });
}

/** Scores one key result as of a day, in an objective and a workspace that say what else matters. */
export function scoredKeyResult(
  given: KeyResultGiven,
  asOf: string,
  { objective = {}, ...workspace }: WorkspaceGiven & { objective?: Omit<ObjectiveGiven, "keyResults"> } = {},
): ScoredKeyResult {
  const built = aWorkspace(workspace);
  return scoreKeyResult(aKeyResult(given, objective), scoringContext(built.workspace, { cycle: built.cycle, asOf }));
}

/** Scores one objective as of a day. */
export function scoredObjective(given: ObjectiveGiven, asOf: string, rest: WorkspaceGiven = {}): ScoredObjective {
  const [objective] = scored({ ...rest, objectives: [given] }, asOf).objectives;
  if (objective === undefined) throw new Error("nothing was scored");
  return objective;
}
