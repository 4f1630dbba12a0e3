import type { EscalationEvent } from "../../model/escalation.ts";
import { isBy } from "../../time/as-of.ts";
import type { Escalation } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";

/** When something was last done about each objective and key result that decisions, escalations and actions name. */
const known = new WeakMap<Evidence, ReadonlyMap<string, string>>();

/**
 * Whether something was done about an objective or a key result on a day or since: a decision that affects it, an
 * escalation that was not withdrawn, an action for it. What is still open counts as of today, since it is being dealt
 * with. What was done about an objective was done about its key results.
 */
export function isActedOn(reference: string, since: string, evidence: Evidence): boolean {
  const acts = known.get(evidence) ?? actsIn(evidence);
  known.set(evidence, acts);
  const objective = reference.split("/").slice(0, 2).join("/");
  return [reference, objective].some((named) => (acts.get(named) ?? "") >= since);
}

function actsIn(evidence: Evidence): ReadonlyMap<string, string> {
  const acts = new Map<string, string>();
  const own = `${evidence.cycle.id}:`;
  const note = (references: readonly string[], date: string): void => {
    for (const written of references) {
      const reference = written.startsWith(own) ? written.slice(own.length) : written;
      if ((acts.get(reference) ?? "") < date) acts.set(reference, date);
    }
  };
  for (const { affects, date } of evidence.decisions) note(affects, date);
  for (const { for: on, state, done, from } of evidence.actions) {
    if (state !== "dropped") note(on, state === "open" ? evidence.asOf.date : (done ?? from.date));
  }
  for (const escalation of evidence.raised) {
    if (lastEvent(escalation, evidence)?.did !== "withdrawn") note(escalation.affects, escalation.date);
  }
  for (const { affects } of evidence.openEscalations) note(affects, evidence.asOf.date);
  return acts;
}

function lastEvent({ events = [] }: Escalation, { asOf }: Evidence): EscalationEvent | undefined {
  return events.findLast(({ at }) => isBy(at, asOf));
}
