import type { DecisionFile } from "../../model/decision.ts";
import { type Basis, isNewsIn } from "./basis.ts";

/** A decision that was made in the period. */
export interface DecisionMade {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly by: string;
  readonly forum: DecisionFile["forum"] | null;
  readonly affects: readonly string[];
  readonly because: string | null;
  readonly givesWay: string | null;
  readonly actions: number;
}

/** The period's decisions that affect a scope or were made in it, by date. */
export function decisionsMade(basis: Basis): DecisionMade[] {
  const { now, scope } = basis;
  return [...now.cycle.decisions.values()]
    .filter(
      ({ date, by, affects }) => isNewsIn(basis, date) && (affects.some(scope.hasReference) || scope.hasPerson(by)),
    )
    .map(({ id, date, title, by, forum = null, affects, because = null, gives_way: givesWay = null, actions = [] }) => {
      return { id, date, title, by, forum, affects, because, givesWay, actions: actions.length };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
