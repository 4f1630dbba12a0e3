import { type KeyResultName, keyResultsIn, nameOf } from "../../score/key-result-facts.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { Scope } from "../../score/team-scope.ts";
import type { CheckIn, CheckInWords } from "../../workspace/workspace.ts";
import { type Basis, isIn } from "./basis.ts";
import { newestSpoken } from "./troubles.ts";

/** What was said of a key result in the period: progress, plans, problems. */
export interface Said extends CheckInWords {
  readonly keyResult: KeyResultName;
  readonly by: string;
  readonly date: string;
}

/** The words of the period's newest check-in on each key result of the scope, in the order of the scorecard. */
export function saidIn({ now, period, scope, words }: Basis): Said[] {
  return keyResultsIn(now, scope).flatMap((scored) => {
    const spoken = newestSpoken(scored);
    const said = words.get(spoken?.file ?? "");
    if (spoken === undefined || said === undefined || !isIn(period, spoken.date)) return [];
    return [{ keyResult: nameOf(scored), by: spoken.by, date: spoken.date, ...said }];
  });
}

/** The check-ins whose words a forum quotes: the newest with words of every key result, also of those that count on it. */
export function quotedCheckIns({ objectives }: Scorecard, scope: Scope): CheckIn[] {
  return objectives
    .filter(({ objective }) => scope.hasTeam(objective.team) || (objective.with ?? []).length > 0)
    .flatMap(({ keyResults }) => keyResults.flatMap((scored) => newestSpoken(scored) ?? []));
}
