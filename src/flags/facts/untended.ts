import type { CycleRhythm } from "../../score/rhythm.ts";
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
export function untended(keyResults: readonly ScoredKeyResult[], evidence: Evidence): Untended {
  const owing = keyResults.filter(owesAny);
  if (owing.length === 0) return { lastCheckIn: null, dates: [] };
  const { asOf, rhythm } = evidence.scorecard;
  const lastCheckIn = owing.map((scored) => scored.lastCheckIn).reduce(later);
  const met = metBy(lastCheckIn, rhythm);
  return { lastCheckIn, dates: owedBy(owing, rhythm).filter((date) => date > met && date < asOf) };
}

/**
 * The day of the check-in that ended the last silence of so many planned dates, the one that it was made on included;
 * null when there was none. Whoever comes back from such a silence begins anew.
 */
export function returnedOn(keyResults: readonly ScoredKeyResult[], dates: number, evidence: Evidence): string | null {
  const { rhythm } = evidence.scorecard;
  const owing = keyResults.filter(owesAny);
  if (owing.length === 0) return null;
  const owed = owedBy(owing, rhythm);
  const days = [...new Set(owing.flatMap(({ checkIns }) => checkIns.map(({ date }) => date)))].sort();
  const isReturn = (day: string, index: number): boolean => {
    const met = metBy(days[index - 1] ?? null, rhythm);
    return owed.filter((date) => met < date && date <= day).length >= dates;
  };
  return days.findLast(isReturn) ?? null;
}

function owesAny({ planned }: ScoredKeyResult): boolean {
  return planned.length > 0;
}

/** The dates of the rhythm on which something was owed. */
function owedBy(owing: readonly ScoredKeyResult[], { regular, planningEnds }: CycleRhythm): readonly string[] {
  const from = owing.map(({ keyResult }) => keyResult.addedOn).reduce((a, b) => (b < a ? b : a));
  return regular.filter((date) => date > planningEnds && date >= from);
}

/** The last date that a check-in speaks for: one in the days before a date speaks for that date too. */
function metBy(checkIn: string | null, { regular, ends }: CycleRhythm): string {
  return checkIn === null ? "" : (regular.find((date) => date >= checkIn) ?? ends);
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** Whether nothing that the data shows has happened to an objective since planning, or since it was added. */
export function isUntouched(objective: Objective, keyResults: readonly ScoredKeyResult[], evidence: Evidence): boolean {
  const planned = plannedOn(objective, evidence);
  return (
    keyResults.every(({ lastCheckIn }) => lastCheckIn === null || lastCheckIn <= planned) &&
    isNotWorkedOn(objective, keyResults, evidence)
  );
}

/** Whether nothing has happened to an objective since then that the data shows, beside check-ins. */
export function isNotWorkedOn(
  objective: Objective,
  keyResults: readonly ScoredKeyResult[],
  evidence: Evidence,
): boolean {
  const after = addDays(plannedOn(objective, evidence), 1);
  return (
    (objective.initiatives ?? []).every(({ state = "todo" }) => state === "todo") &&
    !keyResults.some(({ keyResult }) => isActedOn(keyResult.ref, after, evidence)) &&
    !wasEdited(objective, after, evidence)
  );
}

/** The last day on which it was being planned, or the one on which it was added. */
export function plannedOn({ addedOn }: Objective, { scorecard: { rhythm } }: Evidence): string {
  return addedOn > rhythm.planningEnds ? addedOn : rhythm.planningEnds;
}

/** Whether git has an edit of its file from that day on, in UTC. Without git nothing is known of any. */
function wasEdited({ file }: Objective, from: string, { history, asOf }: Evidence): boolean {
  return (history?.objectives.get(file) ?? []).some(
    ({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= asOf.date,
  );
}
