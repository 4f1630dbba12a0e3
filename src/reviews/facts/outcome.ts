import { keyResultsIn } from "../../score/key-result-facts.ts";
import { hasEnded } from "../../score/rhythm.ts";
import type { Grade, ScoredKeyResult, ScoredObjective } from "../../score/scored.ts";
import type { Basis } from "./basis.ts";

/** How many ended with which grade. */
export type Grades = Readonly<Record<Grade, number>>;

/** What came of a cycle that is over. */
export interface Outcome {
  /** The last day of the cycle. */
  readonly ended: string;
  readonly objectives: Grades;
  readonly keyResults: Grades;
}

/** What came of a scope's objectives and key results; null while the cycle runs. */
export function outcomeOf({ now, scope }: Pick<Basis, "now" | "scope">): Outcome | null {
  if (!hasEnded(now.cycle, now.asOf)) return null;
  return {
    ended: now.cycle.ends,
    objectives: gradesOf(now.objectives.filter(({ objective }) => scope.hasTeam(objective.team))),
    keyResults: gradesOf(keyResultsIn(now, scope)),
  };
}

/** Whether some days of the cycle came after a date, so that what moved since is news. */
export function endedAfter({ ended }: Outcome, date: string): boolean {
  return date < ended;
}

function gradesOf(scored: readonly (ScoredObjective | ScoredKeyResult)[]): Grades {
  const count = (wanted: Grade) => scored.filter(({ grade }) => grade === wanted).length;
  return { good: count("good"), learn: count("learn"), missed: count("missed") };
}
