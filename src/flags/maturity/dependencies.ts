import { isWaitingFor } from "../../escalation/triggers/dependency.ts";
import type { Evidence } from "../evidence.ts";

/** What a key result that is worked on depends on, and how far it has come by the as-of day. */
export interface DependencyState {
  /** The key result that depends, as a reference. */
  readonly keyResult: string;
  readonly needs: string;
  readonly agreed: boolean;
  readonly delivered: boolean;
  /** Whether anything was said of it since planning: a yes, a delivery, or a blocker that waits for it. */
  readonly hasMoved: boolean;
}

/** Every dependency of the key results that are worked on. */
export function dependenciesOf(evidence: Evidence): DependencyState[] {
  const { asOf, scorecard } = evidence;
  const isPast = (date: string | undefined): boolean => date !== undefined && date <= asOf.date;
  const isNew = (date: string | undefined): boolean => isPast(date) && (date ?? "") > scorecard.rhythm.planningEnds;
  return evidence.activeKeyResults.flatMap(({ keyResult, checkIns }) => {
    const awaited = checkIns.flatMap(({ blockers = [] }) =>
      blockers.flatMap(({ waits_for: waitsFor }) => waitsFor ?? []),
    );
    return (keyResult.depends_on ?? []).map(({ needs, agreed, delivered }) => ({
      keyResult: keyResult.ref,
      needs,
      agreed: isPast(agreed?.date),
      delivered: isPast(delivered),
      hasMoved: isNew(agreed?.date) || isNew(delivered) || awaited.some((waitsFor) => isWaitingFor(waitsFor, needs)),
    }));
  });
}
