import { wasOffCycle } from "../../escalation/decided-off-cycle.ts";
import type { DecisionFile } from "../../model/decision.ts";
import { type Basis, isNewsIn } from "./basis.ts";

/** A decision that was made in the period. */
export interface DecisionMade {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly by: string;
  readonly forum: DecisionFile["forum"] | null;
  /** Whether it could not wait for a review. */
  readonly offCycle: boolean;
  readonly affects: readonly string[];
  readonly because: string | null;
  readonly givesWay: string | null;
  readonly actions: number;
}

/** The period's decisions that affect a scope or were made in it, by date. */
export function decisionsMade(basis: Basis): DecisionMade[] {
  const { workspace, now, scope } = basis;
  return [...now.cycle.decisions.values()]
    .filter(
      ({ date, by, affects }) => isNewsIn(basis, date) && (affects.some(scope.hasReference) || scope.hasPerson(by)),
    )
    .map((decision) => {
      const { id, date, title, by, forum = null, affects, because = null, gives_way: givesWay = null } = decision;
      const offCycle = wasOffCycle(decision, workspace, now.cycle);
      const actions = decision.actions?.length ?? 0;
      return { id, date, title, by, forum, offCycle, affects, because, givesWay, actions };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
