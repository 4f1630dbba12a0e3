import { escalationOf, type OpenEscalation } from "../../escalation/open-escalations.ts";
import { isTroubled, type KeyResultName, type KeyResultState, nameOf, stateOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult, ScoredObjective } from "../../score/scored.ts";
import type { Scope } from "../../score/team-scope.ts";
import type { CheckIn, CheckInWords } from "../../workspace/workspace.ts";
import type { Basis } from "./basis.ts";
import { type ObjectiveStanding, objectiveStanding } from "./standing.ts";

/** A key result that needs attention, with what its owner last said. */
export interface TroubledKeyResult {
  readonly keyResult: KeyResultName;
  readonly state: KeyResultState;
  /** The value that the owner expects at the end. */
  readonly forecast: number | null;
  /** The last check-ins in a row, of at least two, that found it where the one before had left it; else 0. */
  readonly stillFor: number;
  readonly lastCheckIn: string | null;
  /** Who last wrote words, and when. */
  readonly by: string | null;
  readonly saidOn: string | null;
  readonly said: CheckInWords;
  /** The last confidence is below what the settings call low. */
  readonly lowConfidence: boolean;
  /** The open escalation that it is part of. */
  readonly escalation: string | null;
}

/** An objective that is at risk, off track or silent. */
export interface Trouble {
  readonly objective: ObjectiveStanding;
  /** `own` of the scope, or `with` it: another team's that names the scope among those who must do their part. */
  readonly role: "own" | "with";
  /** The key results in trouble, the one that drags the objective first. */
  readonly keyResults: readonly TroubledKeyResult[];
  /** How many of its key results are on track or done. */
  readonly wellOff: number;
}

/** The objectives in trouble, the furthest behind first; those of other teams that count on the scope come last. */
export function troublesOf(basis: Basis, escalations: readonly OpenEscalation[]): Trouble[] {
  const { now, scope } = basis;
  return now.objectives
    .filter(({ status }) => isTroubled(status))
    .flatMap((scored) => {
      const role = roleOf(scored, scope);
      if (role === null) return [];
      const objective = objectiveStanding(scored, basis);
      const keyResults = troubledFirst(scored).map((keyResult) => describe(keyResult, basis, escalations));
      const wellOff = scored.keyResults.filter(({ status }) => status === "on-track" || status === "done").length;
      return [{ objective, role, keyResults, wellOff }];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.objective.id < b.objective.id ? -1 : 1));
}

/** Key results in trouble under objectives that are not: one line each, so that nothing grows in the shade. */
export function watchedOf(basis: Basis, escalations: readonly OpenEscalation[]): TroubledKeyResult[] {
  return basis.now.objectives
    .filter(({ objective, status }) => basis.scope.hasTeam(objective.team) && !isTroubled(status))
    .flatMap(({ keyResults }) => keyResults.filter(needsAttention))
    .map((keyResult) => describe(keyResult, basis, escalations));
}

function roleOf({ objective }: ScoredObjective, scope: Scope): Trouble["role"] | null {
  if (scope.hasTeam(objective.team)) return "own";
  const counts = (objective.with ?? []).some((party) =>
    party.startsWith("team:") ? scope.hasTeam(party.slice("team:".length)) : scope.hasPerson(party),
  );
  return counts ? "with" : null;
}

function needsAttention({ status, counts }: ScoredKeyResult): boolean {
  return counts && isTroubled(status);
}

function troubledFirst({ keyResults, draggedBy }: ScoredObjective): ScoredKeyResult[] {
  const troubled = keyResults.filter((scored) => needsAttention(scored) && scored !== draggedBy);
  return draggedBy === null ? troubled : [draggedBy, ...troubled];
}

/** Own before others', off track before at risk, and a lower pace before a higher one. */
function rank({ role, objective: { status, progress, expected } }: Trouble): number {
  const behind = progress === null || expected === null || expected === 0 ? 1 : Math.min(1, progress / expected);
  return (role === "own" ? 0 : 4) + (status === "off-track" ? 0 : 2) + behind;
}

function describe(
  scored: ScoredKeyResult,
  { words, workspace }: Basis,
  escalations: readonly OpenEscalation[],
): TroubledKeyResult {
  const spoken = newestSpoken(scored);
  return {
    keyResult: nameOf(scored),
    state: stateOf(scored),
    forecast: scored.forecast,
    stillFor: stillFor(scored.checkIns),
    lastCheckIn: scored.lastCheckIn,
    by: spoken?.by ?? null,
    saidOn: spoken?.date ?? null,
    said: words.get(spoken?.file ?? "") ?? {},
    lowConfidence: scored.confidence !== null && scored.confidence < workspace.settings.escalation.lowConfidence,
    escalation: escalationOf(escalations, scored.keyResult.ref)?.id ?? null,
  };
}

/** The newest check-in that a person wrote words into. */
export function newestSpoken({ checkIns }: ScoredKeyResult): CheckIn | undefined {
  return checkIns.findLast(({ missing = [] }) => SPOKEN.some((part) => !missing.includes(part)));
}

const SPOKEN = ["progress", "plans", "problems"] as const;

/** Values are compared as they were written, milestones and tasks by what is done. */
function stillFor(checkIns: readonly CheckIn[]): number {
  const found = checkIns.map(({ value, done }) => done?.toSorted().join(" ") ?? value);
  const moved = found.findLastIndex((value) => value !== found.at(-1));
  const still = found.length - moved - 1;
  return still < 2 ? 0 : still;
}
