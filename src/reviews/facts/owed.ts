import { type KeyResultName, keyResultsIn, nameOf } from "../../score/key-result-facts.ts";
import type { Scorecard, ScoredKeyResult } from "../../score/scored.ts";
import type { Scope } from "../../score/team-scope.ts";
import { whoOwes } from "../../score/who-owes.ts";
import { daysBetween } from "../../time/dates.ts";
import type { CheckInPart, Workspace } from "../../workspace/workspace.ts";

/** The next check-in of a key result that nobody has made yet. */
export interface OwedCheckIn {
  readonly keyResult: KeyResultName;
  /** Who owes it: the owner or, while they are away, whoever covers for them. */
  readonly owedBy: string;
  /** The planned date: of several that are overdue, the first. */
  readonly date: string;
  /** `due` on the day itself, `overdue` from the day after. */
  readonly state: "overdue" | "due" | "upcoming";
  /** Calendar days since the planned date; 0 unless overdue. */
  readonly daysLate: number;
  /** How many planned check-ins were missed in the cycle so far. */
  readonly missed: number;
}

/** A check-in that was made and lacks a part: a number alone is a third of one. */
export interface IncompleteCheckIn {
  readonly keyResult: KeyResultName;
  /** Who can complete it. */
  readonly owedBy: string;
  readonly date: string;
  readonly missing: readonly CheckInPart[];
  /** The value came from a source, and no person has spoken yet. */
  readonly automatic: boolean;
}

/**
 * What is owed next on each key result of a scope, by date and id. A key result that owes nothing, because it is stopped,
 * done or in a closed cycle, is not in it.
 */
export function owedCheckIns(scorecard: Scorecard, scope: Scope): OwedCheckIn[] {
  if (scorecard.cycle.state === "closed") return [];
  return keyResultsIn(scorecard, scope)
    .flatMap((scored) => owedOn(scored, scorecard.asOf))
    .sort((a, b) => (a.date === b.date ? compare(a.keyResult.id, b.keyResult.id) : compare(a.date, b.date)));
}

/** The newest check-ins of a scope that are incomplete; where a new one is overdue, that is what is owed. */
export function incompleteCheckIns(
  scorecard: Scorecard,
  scope: Scope,
  people: Workspace["people"],
): IncompleteCheckIn[] {
  if (scorecard.cycle.state === "closed") return [];
  return keyResultsIn(scorecard, scope).flatMap((scored) => {
    const { keyResult, checkIns, stale } = scored;
    const newest = checkIns.at(-1);
    if (stale || keyResult.state !== "active" || newest?.missing === undefined) return [];
    const owedBy = whoOwes(people, keyResult.owner, scorecard.asOf);
    const { date, missing, automatic = false } = newest;
    return [{ keyResult: nameOf(scored), owedBy, date, missing, automatic }];
  });
}

function owedOn(scored: ScoredKeyResult, asOf: string): OwedCheckIn[] {
  const { overdueCheckIn, nextCheckIn, owedBy, missedCheckIns } = scored;
  const date = overdueCheckIn ?? nextCheckIn;
  if (date === null || owedBy === null) return [];
  return [
    {
      keyResult: nameOf(scored),
      owedBy,
      date,
      state: overdueCheckIn !== null ? "overdue" : date === asOf ? "due" : "upcoming",
      daysLate: overdueCheckIn === null ? 0 : daysBetween(date, asOf),
      missed: missedCheckIns,
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
