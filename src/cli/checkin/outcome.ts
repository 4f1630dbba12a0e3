import { score } from "../../score/scorecard.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { CheckIn, Cycle } from "../../workspace/workspace.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { Draft } from "./draft.ts";

/** The cycle before and after some check-ins, as of the same day. */
export interface Outcome {
  readonly before: Scorecard;
  readonly after: Scorecard;
}

/** Scores what check-ins change, without reading the workspace again. */
export function outcomeOf({ workspace, cycle, asOf }: Opened, drafts: readonly Draft[]): Outcome {
  return {
    before: score(workspace, { cycle, asOf: asOf.date }),
    after: score(workspace, { cycle: withDrafts(cycle, drafts), asOf: asOf.date }),
  };
}

/** A cycle in which some check-ins are already made. */
export function withDrafts(cycle: Cycle, drafts: readonly Draft[]): Cycle {
  const objectives = [...cycle.objectives].map(([id, objective]) => {
    const keyResults = objective.keyResults.map((keyResult) => {
      const own = drafts.filter((draft) => draft.keyResult.ref === keyResult.ref);
      return own.length === 0 ? keyResult : { ...keyResult, checkIns: merged(keyResult.checkIns, own) };
    });
    return [id, { ...objective, keyResults }] as const;
  });
  return { ...cycle, objectives: new Map(objectives) };
}

function merged(checkIns: readonly CheckIn[], drafts: readonly Draft[]): CheckIn[] {
  const byDate = new Map(checkIns.map((checkIn) => [checkIn.date, checkIn]));
  for (const { content, date, file } of drafts) byDate.set(date, { ...content, date, file });
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
