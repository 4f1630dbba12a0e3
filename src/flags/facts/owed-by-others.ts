import { counted } from "../../document/words.ts";
import type { ActionItem } from "../../escalation/actions.ts";
import type { Dependency } from "../../model/key-result.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { teamOf } from "../../score/team-scope.ts";
import { addDays, daysBetween } from "../../time/dates.ts";
import type { Evidence, InCycle } from "../evidence.ts";
import { isActedOn } from "./acts.ts";
import { providerOf } from "./provider.ts";

/** An action past its date that a team waits for and somebody of another team has to do. */
export interface LateAction {
  readonly action: InCycle<ActionItem>;
  /** The team whose person has to do it. */
  readonly from: string;
  /** The teams that wait for it. */
  readonly to: readonly string[];
}

/** The overdue actions that are for key results of teams that their owner does not belong to. */
export function lateActions(evidence: Evidence): LateAction[] {
  return evidence.overdueActions.flatMap((action) => {
    const from = evidence.programme.people.get(action.owner)?.team;
    if (from === undefined) return [];
    const to = waitingTeams(action);
    return to.length === 0 || to.includes(from) ? [] : [{ action, from, to }];
  });
}

/** The teams of what an action is for, and of the review that asked for it; else of what its decision affects. */
function waitingTeams({ from, for: parts, cycle }: InCycle<ActionItem>): string[] {
  const named = parts.map(teamOf);
  if (from.kind === "review") return [...new Set([...named, teamOf(from.id)])];
  return [...new Set(named.length > 0 ? named : (cycle.decisions.get(from.id)?.affects ?? []).map(teamOf))];
}

/** What another team agreed to deliver for a key result and has not, past its date. */
export interface LateDependency {
  readonly scored: ScoredKeyResult;
  readonly dependency: Dependency;
  /** Its place in the key result's list. */
  readonly index: number;
  readonly neededBy: string;
  readonly daysLate: number;
  /** The team that owes it. */
  readonly from: string;
  /** Who answers for it there, where that is known. */
  readonly owner: string | null;
}

/**
 * The dependencies of active key results that another team has agreed to, that were needed by now and are not there.
 * One that was agreed after the day on which it was needed was never promised for that day.
 */
export function* lateDependencies(evidence: Evidence): Generator<LateDependency> {
  for (const scored of evidence.activeKeyResults) {
    for (const [index, dependency] of (scored.keyResult.depends_on ?? []).entries()) {
      const late = lateDependency(scored, dependency, index, evidence);
      if (late !== null) yield late;
    }
  }
}

function lateDependency(
  scored: ScoredKeyResult,
  dependency: Dependency,
  index: number,
  evidence: Evidence,
): LateDependency | null {
  const { needs, needed_by: neededBy, agreed, delivered } = dependency;
  const today = evidence.asOf.date;
  if (neededBy === undefined || neededBy >= today || agreed === undefined || agreed.date > neededBy) return null;
  if (delivered !== undefined && delivered <= today) return null;
  const provider = providerOf(needs, evidence);
  if (provider.kind === "outside" || provider.team === scored.keyResult.team) return null;
  if (provider.kind === "planned" && provider.keyResults.every(({ status }) => status === "done")) return null;
  const daysLate = daysBetween(neededBy, today);
  return { scored, dependency, index, neededBy, daysLate, from: provider.team, owner: provider.owner };
}

/**
 * Whether something was decided, escalated or agreed to be done about the key result since it had to wait: its owner is
 * not left alone with it. A decision that lets it wait until a day that is over has to be followed by something else.
 */
export function isInHand({ scored, neededBy }: LateDependency, evidence: Evidence): boolean {
  const { ref } = scored.keyResult;
  const since = evidence
    .decisionsOn(ref)
    .filter(({ answers = [], date }) => answers.includes("escalate/dependency-window") && neededBy <= date)
    .flatMap(({ until }) => (until === undefined || evidence.asOf.date <= until ? [] : [addDays(until, 1)]))
    .reduce((a, b) => (b > a ? b : a), neededBy);
  return isActedOn(ref, since, evidence);
}

/** Who waits for what, from whom and since when, in one sentence without a stop. */
export function waitingFor(late: LateDependency, { voice }: Evidence): string {
  const { scored, dependency, neededBy, daysLate, from } = late;
  const { person, team, day, keyResult, reference } = voice;
  const what = dependency.what ?? reference(dependency.needs);
  return `${person(scored.keyResult.owner)} waits for "${what}" from ${team(from)}, agreed for ${day(neededBy)}, ${counted(daysLate, "day")} ago, on "${keyResult(nameOf(scored))}"`;
}
