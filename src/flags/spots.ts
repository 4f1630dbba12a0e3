import type { ActionItem } from "../escalation/actions.ts";
import type { OpenBlocker } from "../escalation/blockers.ts";
import type { OpenEscalation } from "../escalation/open-escalations.ts";
import type { Pointer } from "../model/problem.ts";
import type { KeyResult, Objective } from "../workspace/workspace.ts";
import type { Evidence, InCycle } from "./evidence.ts";
import type { Spot } from "./finding.ts";

/** A key result in its objective's file, or something in it: `["target"]`. */
export function keyResultSpot({ file, index }: KeyResult, inside: Pointer = ["title"]): Spot {
  return { file, pointer: ["key_results", index, ...inside] };
}

/** An objective in its file, or something in it. */
export function objectiveSpot({ file }: Objective, inside: Pointer = ["title"]): Spot {
  return { file, pointer: inside };
}

/** The list of an objective's key results. */
export function keyResultsSpot({ file }: Objective): Spot {
  return { file, pointer: ["key_results"], at: "key" };
}

/** A team in its file; for one that has none, the first of its objectives. */
export function teamSpot(team: string, [first]: readonly Objective[], { programme }: Evidence): Spot {
  const file = programme.teams.get(team)?.file;
  if (file !== undefined) return { file, pointer: ["name"] };
  return first === undefined ? { file: `teams/${team}.yaml`, pointer: [] } : objectiveSpot(first);
}

/** An action where the decision or the review lists it. */
export function actionSpot({ id, from, cycle }: InCycle<ActionItem>): Spot {
  const source = from.kind === "decision" ? cycle.decisions.get(from.id) : cycle.reviews.get(from.id);
  const name = id.slice(id.indexOf("#") + 1);
  const index = (source?.actions ?? []).findIndex((action) => action.id === name);
  return { file: source?.file ?? "", pointer: ["actions", index, "what"] };
}

/** A blocker in the check-in that mentions it. */
export function blockerSpot({ keyResult, id }: OpenBlocker, date: string, { scorecard }: Evidence): Spot {
  const checkIn = scorecard.keyResultsByRef.get(keyResult.id)?.checkIns.find((each) => each.date === date);
  const index = (checkIn?.blockers ?? []).findIndex((blocker) => blocker.id === id);
  return { file: checkIn?.file ?? "", pointer: ["blockers", index, "summary"] };
}

/** An escalation in its file. */
export function escalationSpot({ id, cycle }: InCycle<OpenEscalation>): Spot {
  return { file: cycle.escalations.get(id)?.file ?? "", pointer: ["title"] };
}
