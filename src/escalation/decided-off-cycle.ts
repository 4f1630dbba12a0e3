import type { AsOf } from "../time/as-of.ts";
import { dateIn } from "../time/zone-clock.ts";
import type { Cycle, Decision } from "../workspace/workspace.ts";
import type { Organisation } from "./organisation.ts";
import { escalationState } from "./state.ts";

/**
 * Whether a decision was made off-cycle: it says so, or it is that of an escalation which could not wait for the forum of
 * whoever had it when it was decided.
 */
export function wasOffCycle(decision: Decision, organisation: Organisation, cycle: Cycle): boolean {
  if (decision.forum === "off-cycle") return true;
  const escalation = cycle.escalations.get(decision.escalation ?? "");
  const events = escalation?.events ?? [];
  const decided = events.findLastIndex((event) => event.did === "decided" && event.decision === decision.id);
  const at = events[decided]?.at;
  if (escalation === undefined || at === undefined) return false;
  const date = dateIn(organisation.settings.timezone, at);
  const asOf: AsOf = { date, instant: at };
  const before = { ...escalation, events: events.slice(0, decided) };
  return escalationState(before, organisation, cycle, asOf)?.offCycle ?? false;
}
