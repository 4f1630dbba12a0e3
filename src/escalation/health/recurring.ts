import { groupBy } from "../../model/group-by.ts";
import { type Scope, teamOf } from "../../score/team-scope.ts";
import type { Cycle, KeyResult } from "../../workspace/workspace.ts";
import { blockerLives, newestOf } from "../triggers/blocker-life.ts";
import type { EscalationCase } from "./case.ts";

/** A blocker that came back: the same name, in the same team, after it had been settled or in a later cycle. */
export interface RecurringBlocker {
  readonly id: string;
  readonly team: string;
  /** As the newest check-in puts it. */
  readonly summary: string;
  /** How often it came; on several key results at the same time is once. */
  readonly times: number;
  /** `2026-Q4:growth/activation/kr1`, in order of when they were first blocked by it. */
  readonly keyResults: readonly string[];
  readonly cycles: readonly string[];
}

/** A team, or somebody outside, that different blockers waited for. */
export interface WaitedFor {
  /** `team:legal` or `external:Acme Payments`. */
  readonly on: string;
  /** How many, each as often as it came. */
  readonly blockers: number;
  /** Those that waited, in order of id. */
  readonly teams: readonly string[];
  readonly cycles: readonly string[];
}

/** An objective or a key result that was escalated more than once. */
export interface EscalatedAgain {
  readonly cycle: string;
  readonly subject: string;
  /** In order of id, which begins with the day. */
  readonly escalations: readonly string[];
}

/** What keeps coming back. Each list has what came most often first. */
export interface Recurring {
  readonly blockers: readonly RecurringBlocker[];
  readonly waitedFor: readonly WaitedFor[];
  readonly escalatedAgain: readonly EscalatedAgain[];
  /** What was decided or over and is, or was, to be decided again. */
  readonly reopened: readonly { readonly id: string; readonly cycle: string; readonly times: number }[];
}

/** A blocker of a team from when it was first in the way until it was settled, on however many key results. */
interface Occurrence {
  readonly id: string;
  readonly team: string;
  readonly cycle: string;
  readonly summary: string;
  readonly since: string;
  readonly until: string;
  readonly waitsFor: string | null;
  readonly keyResult: string;
}

/**
 * What came more than once in some cycles.
 *
 * @param cycles oldest first.
 * @param asOf the last day that is seen.
 */
export function recurringIn(
  cycles: readonly Cycle[],
  cases: readonly EscalationCase[],
  scope: Scope,
  asOf: string,
): Recurring {
  const occurrences = cycles.flatMap((cycle) => occurrencesIn(cycle, scope, asOf));
  const counted = cases.filter(({ state }) => state !== "withdrawn");
  return {
    blockers: recurringBlockers(occurrences),
    waitedFor: waitedForIn(occurrences),
    escalatedAgain: escalatedAgain(counted),
    reopened: counted
      .filter(({ reopened }) => reopened > 0)
      .map(({ id, cycle, reopened }) => ({ id, cycle, times: reopened })),
  };
}

function occurrencesIn(cycle: Cycle, scope: Scope, asOf: string): Occurrence[] {
  const last = asOf < cycle.ends ? asOf : cycle.ends;
  return [...cycle.objectives.values()]
    .filter(({ team }) => scope.hasTeam(team))
    .flatMap(({ keyResults }) => keyResults.flatMap((keyResult) => occurrencesOn(keyResult, last)));
}

function occurrencesOn({ checkIns, ref, team, cycle }: KeyResult, last: string): Occurrence[] {
  const known = checkIns.filter(({ date }) => date <= last);
  return blockerLives(known, last).map((life) => {
    const { blocker } = newestOf(life);
    return {
      id: life.id,
      team,
      cycle,
      summary: blocker.summary,
      since: life.since,
      until: life.settledOn ?? last,
      waitsFor: partyOf(blocker.waits_for, team),
      keyResult: `${cycle}:${ref}`,
    };
  });
}

/** The team or the party outside that is waited for; null when it is nobody, or the team itself. */
function partyOf(waitsFor: string | undefined, own: string): string | null {
  if (waitsFor === undefined || waitsFor.startsWith("external:")) return waitsFor ?? null;
  const team = waitsFor.startsWith("team:") ? waitsFor.slice("team:".length) : teamOf(waitsFor);
  return team === own ? null : `team:${team}`;
}

function recurringBlockers(occurrences: readonly Occurrence[]): RecurringBlocker[] {
  return blockersIn(occurrences)
    .map((list) => ({ list, times: timesOf(list) }))
    .filter(({ times }) => times > 1)
    .map(({ list, times }) => {
      const newest = list.at(-1);
      return {
        id: newest?.id ?? "",
        team: newest?.team ?? "",
        summary: newest?.summary ?? "",
        times,
        keyResults: distinct(list.map(({ keyResult }) => keyResult)),
        cycles: distinct(list.map(({ cycle }) => cycle)),
      };
    })
    .sort((a, b) => b.times - a.times || compare(a.id, b.id) || compare(a.team, b.team));
}

/** The occurrences of each blocker, oldest first. The same name in another team is another blocker. */
function blockersIn(occurrences: readonly Occurrence[]): Occurrence[][] {
  const sorted = occurrences.toSorted((a, b) => compare(a.since, b.since) || compare(a.keyResult, b.keyResult));
  return [...groupBy(sorted, ({ id, team }) => `${team} ${id}`).values()];
}

/** What overlaps in time is one time. */
function timesOf(occurrences: readonly Occurrence[]): number {
  let times = 0;
  let until = "";
  for (const each of occurrences) {
    if (times === 0 || each.since > until) times++;
    if (each.until > until) until = each.until;
  }
  return times;
}

function waitedForIn(occurrences: readonly Occurrence[]): WaitedFor[] {
  const waiting = occurrences.filter(({ waitsFor }) => waitsFor !== null);
  return [...groupBy(waiting, ({ waitsFor }) => waitsFor ?? "")]
    .map(([on, list]) => ({ on, list, different: blockersIn(list) }))
    .filter(({ different }) => different.length > 1)
    .map(({ on, list, different }) => ({
      on,
      blockers: different.reduce((sum, blocker) => sum + timesOf(blocker), 0),
      teams: distinct(list.map(({ team }) => team)).sort(),
      cycles: distinct(list.map(({ cycle }) => cycle)),
    }))
    .sort((a, b) => b.blockers - a.blockers || compare(a.on, b.on));
}

function escalatedAgain(cases: readonly EscalationCase[]): EscalatedAgain[] {
  const affected = cases.flatMap(({ id, cycle, affects }) => affects.map((subject) => ({ id, cycle, subject })));
  return [...groupBy(affected, ({ cycle, subject }) => `${cycle}:${subject}`).values()]
    .flatMap((list) => {
      const [first] = list;
      const escalations = distinct(list.map(({ id }) => id));
      if (first === undefined || escalations.length < 2) return [];
      return [{ cycle: first.cycle, subject: first.subject, escalations }];
    })
    .sort((a, b) => b.escalations.length - a.escalations.length || compare(a.subject, b.subject));
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
