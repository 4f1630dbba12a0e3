import type { Scope } from "../score/team-scope.ts";
import type { AsOf } from "../time/as-of.ts";
import type { Cycle } from "../workspace/workspace.ts";
import { casesOf, type EscalationCase } from "./health/case.ts";
import { type DecisionLoad, decisionLoad } from "./health/deciders.ts";
import { type HealthMeasures, measuresOf } from "./health/measures.ts";
import { type Firing, judged, type TriggerStory } from "./health/raising.ts";
import { type Recurring, recurringIn } from "./health/recurring.ts";
import type { Organisation } from "./organisation.ts";

/** The measures of one cycle. */
export interface CycleHealth {
  readonly cycle: string;
  readonly measures: HealthMeasures;
}

/** The measures of the matters that belong to a team, over all cycles and in each. */
export interface TeamHealth {
  readonly team: string;
  readonly measures: HealthMeasures;
  readonly cycles: readonly CycleHealth[];
}

/** How the process of escalation itself does: where it settles things, how fast, and what it keeps being used for. */
export interface EscalationHealth {
  readonly measures: HealthMeasures;
  /** Oldest first; also those in which nothing was escalated. */
  readonly cycles: readonly CycleHealth[];
  /** As the tree is read aloud; those with something escalated or a trigger that fired. */
  readonly teams: readonly TeamHealth[];
  /** The escalations, oldest cycle first, then in order of id. */
  readonly escalations: readonly EscalationCase[];
  /** The triggers that fired, oldest first. */
  readonly triggers: readonly TriggerStory[];
  readonly load: DecisionLoad;
  readonly recurring: Recurring;
}

/** Over which cycles, for whom and as of when the process is looked at. */
export interface HealthQuestion {
  /** Oldest first. */
  readonly cycles: readonly Cycle[];
  readonly scope: Scope;
  readonly asOf: AsOf;
  /** The triggers that fired in these cycles, of all teams. */
  readonly firings: readonly Firing[];
}

/**
 * Measures the health of the process on what is escalated and on the triggers that fired. A matter counts for the team of
 * the first thing that it affects, and once, however often it was moved or reopened.
 */
export function healthOf(
  organisation: Organisation,
  { cycles, scope, asOf, firings }: HealthQuestion,
): EscalationHealth {
  const cases = cycles.flatMap((cycle) => casesOf(organisation, cycle, asOf)).filter(({ team }) => scope.hasTeam(team));
  const triggers = firings
    .filter(({ team, firedOn }) => scope.hasTeam(team) && firedOn <= asOf.date)
    .map((firing) => judged(firing, organisation.settings.week, asOf.date))
    .sort((a, b) => (a.firedOn < b.firedOn || (a.firedOn === b.firedOn && a.subject < b.subject) ? -1 : 1));
  const byCycle = (isOf: (of: { readonly team: string }) => boolean): CycleHealth[] =>
    cycles.map(({ id }) => {
      const inCycle = (of: { readonly team: string; readonly cycle: string }): boolean => of.cycle === id && isOf(of);
      return { cycle: id, measures: measuresOf(cases.filter(inCycle), triggers.filter(inCycle)) };
    });
  const concerned = new Set([...cases, ...triggers].map(({ team }) => team));
  // A team that is not on the tree any more still had its escalations.
  const teams = [...new Set([...scope.teams, ...[...concerned].sort()])].filter((team) => concerned.has(team));
  return {
    measures: measuresOf(cases, triggers),
    cycles: byCycle(() => true),
    teams: teams.map((id) => {
      const isOf = ({ team }: { readonly team: string }): boolean => team === id;
      return { team: id, measures: measuresOf(cases.filter(isOf), triggers.filter(isOf)), cycles: byCycle(isOf) };
    }),
    escalations: cases,
    triggers,
    load: decisionLoad(cases),
    recurring: recurringIn(cycles, cases, scope, asOf.date),
  };
}
