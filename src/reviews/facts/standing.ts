import type { Commitment } from "../../model/objective.ts";
import type { WorkState } from "../../model/state.ts";
import { mean } from "../../score/mean.ts";
import { hasEnded } from "../../score/rhythm.ts";
import type { Grade, Scorecard, ScoredObjective, Status, Trend } from "../../score/scored.ts";
import type { Scope } from "../../score/team-scope.ts";
import { type Basis, wasThere } from "./basis.ts";

/** Where an objective stands, beside where it stood. Fractions, never rounded. */
export interface ObjectiveStanding {
  /** `growth/activation` */
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly owner: string;
  readonly commitment: Commitment;
  readonly state: WorkState;
  /** Whether it counts in the means: active or done, with something to count. */
  readonly counts: boolean;
  readonly progress: number | null;
  /** Nobody has checked in and nothing counts by itself: its progress is not known to be nothing. */
  readonly silent: boolean;
  readonly expected: number | null;
  readonly confidence: number | null;
  readonly status: Status;
  readonly stale: boolean;
  readonly trend: Trend | null;
  /** What came of it; null while the cycle runs, and of what does not count. */
  readonly grade: Grade | null;
  /** What keeps it from being better than at risk. */
  readonly heldBackBy: ScoredObjective["statusReason"]["heldBackBy"];
  /** The key result that drags it when it is at risk or off track. */
  readonly draggedBy: string | null;
  /** At the beginning of the period; null when it was added since, or the cycle was not yet running. */
  readonly before: { readonly progress: number | null; readonly status: Status } | null;
}

/** Where a scope stands as a whole. */
export interface Standing {
  /** In the order of the scorecard. */
  readonly objectives: readonly ObjectiveStanding[];
  /** The plain means over the objectives that count; null with none. */
  readonly progress: number | null;
  readonly expected: number | null;
  /** Null when the cycle was not yet running. */
  readonly progressBefore: number | null;
}

/** Where the objectives of a scope stand. */
export function standingOf(basis: Basis): Standing {
  const { now, before, scope } = basis;
  const counted = now.objectives.filter(({ objective, counts }) => counts && scope.hasTeam(objective.team));
  return {
    objectives: now.objectives
      .filter(({ objective }) => scope.hasTeam(objective.team))
      .map((scored) => objectiveStanding(scored, basis)),
    progress: meanOf(counted, ({ progress }) => progress),
    expected: meanOf(counted, ({ expected }) => expected),
    progressBefore: wasThere(basis, now.cycle.starts) ? meanProgress(before, scope) : null,
  };
}

/** An objective beside what was known of it at the beginning of the period. */
export function objectiveStanding(scored: ScoredObjective, basis: Pick<Basis, "before" | "period">): ObjectiveStanding {
  const { objective: named } = scored;
  const earlier = wasThere(basis, named.addedOn) ? basis.before.objectivesById.get(named.id) : undefined;
  const { objective, counts, progress, expected, confidence, status, stale, trend, draggedBy } = scored;
  const { id, title, team, owner, commitment, state } = objective;
  return {
    ...{ id, title, team, owner, commitment, state, counts, progress, expected, confidence, status, stale, trend },
    silent: scored.lastCheckIn === null && progress === 0,
    grade: hasEnded(basis.before.cycle, basis.period.asOf.date) ? scored.grade : null,
    heldBackBy: scored.statusReason.heldBackBy,
    draggedBy: draggedBy?.keyResult.ref ?? null,
    before: earlier === undefined ? null : { progress: earlier.progress, status: earlier.status },
  };
}

function meanProgress({ objectives }: Scorecard, scope: Scope): number | null {
  const counted = objectives.filter(({ counts, objective }) => counts && scope.hasTeam(objective.team));
  return meanOf(counted, ({ progress }) => progress);
}

function meanOf(objectives: readonly ScoredObjective[], read: (scored: ScoredObjective) => number | null) {
  return mean(objectives.flatMap((scored) => read(scored) ?? []));
}
