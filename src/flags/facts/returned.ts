import { groupBy } from "../../model/group-by.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import type { Objective } from "../../workspace/workspace.ts";
import { setAndForget as rule } from "../engage/set-and-forget.ts";
import type { Evidence } from "../evidence.ts";
import { choiceFor } from "../options.ts";
import { isNotWorkedOn, plannedOn, returnedOn } from "./untended.ts";

/**
 * Since when each key result is looked after again, by its reference: the check-in that ended a silence of its team, or
 * of its objective since planning, that was long enough for `engage/set-and-forget` to speak of it. That rule asks for
 * this check-in; once it is there, what was missed until then is not asked for a second time.
 */
export function lookedAfterSince(evidence: Evidence): (scored: ScoredKeyResult) => string {
  const { enabled, options } = choiceFor(rule, evidence.programme.settings.rules[rule.id]);
  if (!enabled) return () => "";
  const dates = Number(options.dates);
  const { activeKeyResults, activeByTeam: ofTeams, cycle } = evidence;
  const ofObjectives = groupBy(activeKeyResults, ({ keyResult }) => keyResult.objective);
  const teams = new Map<string, string>();
  const objectives = new Map<string, string>();
  return ({ keyResult: { team, objective: id } }) => {
    const ofTeam = once(teams, team, () => returnedOn(ofTeams.get(team) ?? [], dates, evidence));
    const ofObjective = once(objectives, id, () => {
      const objective = cycle.objectives.get(id);
      return objective === undefined ? null : firstTended(objective, ofObjectives.get(id) ?? [], dates, evidence);
    });
    return ofTeam > ofObjective ? ofTeam : ofObjective;
  };
}

/** The first check-in on an objective that nobody had touched since planning for so many dates; null without one. */
function firstTended(
  objective: Objective,
  keyResults: readonly ScoredKeyResult[],
  dates: number,
  evidence: Evidence,
): string | null {
  if (!isNotWorkedOn(objective, keyResults, evidence)) return null;
  const planned = plannedOn(objective, evidence);
  const first = keyResults
    .flatMap(({ checkIns }) => checkIns.find(({ date }) => date > planned)?.date ?? [])
    .sort()
    .at(0);
  if (first === undefined) return null;
  const until = keyResults.map((scored) => ({
    ...scored,
    checkIns: scored.checkIns.filter(({ date }) => date <= first),
  }));
  return returnedOn(until, dates, evidence) === first ? first : null;
}

function once(known: Map<string, string>, name: string, find: () => string | null): string {
  const value = known.get(name) ?? find() ?? "";
  known.set(name, value);
  return value;
}
