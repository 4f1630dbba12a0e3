import type { ScoredKeyResult } from "../../score/scored.ts";
import { addDays } from "../../time/dates.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { isActedOn } from "./acts.ts";

/** Since when nobody has checked in on some key results. */
export interface Untended {
  /** The last check-in on any of them; null when there was none. */
  readonly lastCheckIn: string | null;
  /** The planned dates that have passed without one since, oldest first. Today can still be met, and is not one. */
  readonly dates: readonly string[];
}

/**
 * How long some key results, such as those of a team, have been left alone: the dates of the workspace's rhythm that
 * passed after the last check-in on any of them. A daily control counts by that rhythm too, so that a long weekend is
 * not a team that has given up.
 */
export function untended(keyResults: readonly ScoredKeyResult[], { scorecard }: Evidence): Untended {
  const { rhythm, asOf } = scorecard;
  const owing = keyResults.filter(({ planned }) => planned.length > 0);
  if (owing.length === 0) return { lastCheckIn: null, dates: [] };
  const lastCheckIn = owing.map((scored) => scored.lastCheckIn).reduce(later);
  // A check-in in the days before a date speaks for that date too.
  const met = lastCheckIn === null ? "" : (rhythm.regular.find((date) => date >= lastCheckIn) ?? rhythm.ends);
  const owedFrom = owing.map(({ keyResult }) => keyResult.addedOn).reduce((a, b) => (b < a ? b : a));
  const dates = rhythm.regular.filter(
    (date) => date > rhythm.planningEnds && date >= owedFrom && date > met && date < asOf,
  );
  return { lastCheckIn, dates };
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** Whether nothing that the data shows has happened to an objective since planning, or since it was added. */
export function isUntouched(objective: Objective, keyResults: readonly ScoredKeyResult[], evidence: Evidence): boolean {
  const { planningEnds } = evidence.scorecard.rhythm;
  const planned = objective.addedOn > planningEnds ? objective.addedOn : planningEnds;
  const after = addDays(planned, 1);
  return (
    keyResults.every(({ lastCheckIn }) => lastCheckIn === null || lastCheckIn <= planned) &&
    (objective.initiatives ?? []).every(({ state = "todo" }) => state === "todo") &&
    !keyResults.some(({ keyResult }) => isActedOn(keyResult.ref, after, evidence)) &&
    !wasEdited(objective, after, evidence)
  );
}

/** Whether git has an edit of its file from that day on, in UTC. Without git nothing is known of any. */
function wasEdited({ file }: Objective, from: string, { history, asOf }: Evidence): boolean {
  return (history?.objectives.get(file) ?? []).some(
    ({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= asOf.date,
  );
}
