import { type AsOf, isBy } from "../../time/as-of.ts";
import type { Cycle, Decision, Escalation } from "../../workspace/workspace.ts";

/** What had been written of a cycle's governance by a moment: later events, and what was done later, are not seen. */
export interface Seen {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly escalations: ReadonlyMap<string, Escalation>;
}

export function seenBy(cycle: Cycle, asOf: AsOf): Seen {
  const decisions = [...cycle.decisions].filter(([, { date }]) => date <= asOf.date);
  const escalations = [...cycle.escalations].filter(([, { raised }]) => isBy(raised.at, asOf));
  return {
    decisions: new Map(decisions.map(([id, decision]) => [id, decisionBy(decision, asOf.date)])),
    escalations: new Map(escalations.map(([id, escalation]) => [id, escalationBy(escalation, asOf)])),
  };
}

function decisionBy(decision: Decision, day: string): Decision {
  if (decision.actions === undefined) return decision;
  const actions = decision.actions.map(({ done, ...action }) =>
    done === undefined || done > day ? action : { ...action, done },
  );
  return { ...decision, actions };
}

/** The review of an escalation has no date of its own; it is held once it is resolved. */
function escalationBy({ events, review, ...brief }: Escalation, asOf: AsOf): Escalation {
  const seen = events?.filter(({ at }) => isBy(at, asOf)) ?? [];
  const isOver = seen.some(({ did }) => did === "resolved" || did === "withdrawn");
  return { ...brief, ...(seen.length > 0 && { events: seen }), ...(isOver && review && { review }) };
}
