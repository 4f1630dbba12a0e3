import { Temporal } from "temporal-polyfill";
import type { Scope } from "../score/team-scope.ts";
import type { AsOf } from "../time/as-of.ts";
import type { Cycle, Escalation } from "../workspace/workspace.ts";
import { hasEnded } from "./course.ts";
import { namedFromOutside } from "./named-from-outside.ts";
import type { Organisation } from "./organisation.ts";
import { type EscalationState, isUndecided, stateReader } from "./state.ts";

/** An escalation that is neither resolved nor withdrawn. */
export type OpenEscalation = EscalationState & { readonly state: "raised" | "acknowledged" | "decided" };

/** An open escalation, and the cycle that it was raised in. */
export type RaisedIn = OpenEscalation & { readonly cycle: string };

/** The open escalations, of the whole company: breached ones first, then in the order in which they must be decided. */
export function openEscalations(organisation: Organisation, cycle: Cycle, asOf: AsOf): OpenEscalation[] {
  const escalations = [...cycle.escalations.values()].filter((escalation) => !hasEnded(escalation, asOf));
  return statesOf(escalations, organisation, cycle, asOf).filter(isOpen);
}

/**
 * The open escalations of a cycle and of earlier ones, in the same order: the end of a cycle settles nothing. Those of an
 * earlier cycle name it in what they affect, and are decided in the forums of the cycle that runs.
 */
export function openSince(organisation: Organisation, cycle: Cycle, earlier: readonly Cycle[], asOf: AsOf): RaisedIn[] {
  const { id, starts, ends } = cycle;
  const own = openEscalations(organisation, cycle, asOf).map((escalation) => ({ ...escalation, cycle: id }));
  const carried = earlier.flatMap((before) =>
    openEscalations(organisation, { ...before, starts, ends }, asOf).map((escalation) => {
      const affects = escalation.affects.map((reference) => namedFromOutside(before.id, reference));
      return { ...escalation, affects, cycle: before.id };
    }),
  );
  return carried.length === 0 ? own : [...own, ...carried].sort(byUrgency);
}

/** Every escalation that had been raised by the as-of moment: the open ones as above, then those that have ended. */
export function escalationsAt(organisation: Organisation, cycle: Cycle, asOf: AsOf): EscalationState[] {
  return statesOf([...cycle.escalations.values()], organisation, cycle, asOf);
}

function statesOf(
  escalations: readonly Escalation[],
  organisation: Organisation,
  cycle: Cycle,
  asOf: AsOf,
): EscalationState[] {
  if (escalations.length === 0) return [];
  return escalations
    .map(stateReader(organisation, cycle, asOf))
    .filter((state) => state !== null)
    .sort(byUrgency);
}

/** Breached ones first, then those to be decided, in the order in which they must be, then those that have ended. */
export function byUrgency(a: EscalationState, b: EscalationState): number {
  return (
    urgencyOf(a) - urgencyOf(b) ||
    Temporal.Instant.compare(a.decide.due, b.decide.due) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Whether somebody still has something to do about it. */
export function isOpen(escalation: EscalationState): escalation is OpenEscalation {
  return escalation.state !== "resolved" && escalation.state !== "withdrawn";
}

/** The escalations that concern a scope: by what they affect, or because someone of the scope has them. */
export function escalationsIn<Shown extends EscalationState>(scope: Scope, escalations: readonly Shown[]): Shown[] {
  return escalations.filter(
    ({ affects, owner }) => affects.some(scope.hasReference) || (owner !== null && scope.hasPerson(owner)),
  );
}

/** The escalation, still to be decided, that a key result or an objective is part of. */
export function escalationOf(escalations: readonly OpenEscalation[], reference: string): OpenEscalation | null {
  const concerns = (affected: string) => reference === affected || reference.startsWith(`${affected}/`);
  return escalations.find(({ state, affects }) => isUndecided(state) && affects.some(concerns)) ?? null;
}

function urgencyOf(escalation: EscalationState): number {
  if (escalation.breached) return 0;
  if (isUndecided(escalation.state)) return 1;
  return isOpen(escalation) ? 2 : 3;
}
