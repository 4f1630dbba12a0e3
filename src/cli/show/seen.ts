import { type AsOf, isBy } from "../../time/as-of.ts";
import type { Cycle, Decision, Escalation, Learning } from "../../workspace/workspace.ts";

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

/** A lesson that was written by a day, with whom had heard of it; `undefined` when it was written later. */
export function lessonBy(lesson: Learning, { date: day }: AsOf): Learning | undefined {
  if (lesson.date > day) return undefined;
  const { shared, thanks } = lesson;
  return {
    ...lesson,
    ...(shared && { shared: shared.filter(({ date }) => date <= day) }),
    ...(thanks && { thanks: thanks.filter(({ date }) => date === undefined || date <= day) }),
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
