import type { KeyResultType } from "../model/key-result.ts";
import type { KeyResult } from "../workspace/workspace.ts";
import type { Scorecard, ScoredKeyResult, Share, Status } from "./scored.ts";
import type { Scope } from "./team-scope.ts";

/** Which key result something is about, with what a sentence needs to name it and to measure it. */
export interface KeyResultName {
  /** `growth/activation/kr1` */
  readonly id: string;
  readonly objective: string;
  readonly team: string;
  readonly owner: string;
  readonly title: string;
  readonly type: KeyResultType;
  /** What is measured, where the file names it. */
  readonly metric: string | null;
  readonly unit: string | null;
  /** Where its value starts and should end; null for what only has bounds or readings. */
  readonly start: number | null;
  readonly target: number | null;
  /** The bounds of a control. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** Where a key result stands on a day. Fractions but the value, which is in the key result's unit. */
export interface KeyResultState {
  /** Null before the first check-in. */
  readonly value: number | null;
  /** How many of how many: milestones, tasks and readings made; for a control, the times it was kept so far. */
  readonly counted: Share | null;
  readonly progress: number;
  readonly expected: number | null;
  readonly confidence: number | null;
  readonly status: Status;
  readonly stale: boolean;
}

/** Names a key result. */
export function nameOf({ keyResult, start, target }: ScoredKeyResult): KeyResultName {
  return {
    id: keyResult.ref,
    objective: keyResult.objective,
    team: keyResult.team,
    owner: keyResult.owner,
    title: keyResult.title,
    type: keyResult.type,
    ...measureOf(keyResult),
    start,
    target,
    atLeast: keyResult.type === "control" ? (keyResult.at_least ?? null) : null,
    atMost: keyResult.type === "control" ? (keyResult.at_most ?? null) : null,
  };
}

function measureOf(keyResult: KeyResult): Pick<KeyResultName, "metric" | "unit"> {
  switch (keyResult.type) {
    case "percentage":
      return { metric: null, unit: "%" };
    case "milestone":
    case "task":
      return { metric: null, unit: null };
    default:
      return { metric: keyResult.metric ?? null, unit: keyResult.unit ?? null };
  }
}

/** What of a score a forum looks at. */
export function stateOf(scored: ScoredKeyResult): KeyResultState {
  const { value, progress, expected, confidence, status, stale } = scored;
  return { value, counted: countedIn(scored), progress, expected, confidence, status, stale };
}

/** Milestones by their number, since a share of weights says nothing to whoever reads it. */
function countedIn({ keyResult, checkIns, share, control }: ScoredKeyResult): Share | null {
  if (control !== null) return { reached: control.withinBounds, of: control.due };
  if (keyResult.type !== "milestone") return share;
  const done = new Set(checkIns.at(-1)?.done);
  return { reached: keyResult.milestones.filter(({ id }) => done.has(id)).length, of: keyResult.milestones.length };
}

const TROUBLED: ReadonlySet<Status | null> = new Set(["at-risk", "off-track", "no-data"]);

/** Whether a status asks for attention. */
export function isTroubled(status: Status | null): boolean {
  return TROUBLED.has(status);
}

/** The key results of a scope that count, in the order of the scorecard. */
export function keyResultsIn({ objectives }: Scorecard, scope: Scope): ScoredKeyResult[] {
  return objectives
    .filter(({ objective }) => scope.hasTeam(objective.team))
    .flatMap(({ keyResults }) => keyResults.filter(({ counts }) => counts));
}
