import type { ScoredObjective, Status } from "../../score/scored.ts";

/** An objective beside its plan. Fractions. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly owner: string;
  readonly status: Status;
  /** The progress that the plan is held against: of those key results that have one. */
  readonly progress: number;
  readonly expected: number;
  /** Progress minus plan: below 0 it is behind. */
  readonly ahead: number;
}

/** An objective that cannot be held against a plan, and why. */
export interface NotCompared {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly why: "no-check-in" | "no-plan";
}

/** Those of some objectives that can be held against their plans, and those that cannot, in their order. */
export interface Comparison {
  readonly compared: readonly Standing[];
  readonly left: readonly NotCompared[];
}

/** Holds objectives that count against their plans. One of which nobody has said anything is not at nothing. */
export function compare(objectives: readonly ScoredObjective[]): Comparison {
  const compared: Standing[] = [];
  const left: NotCompared[] = [];
  for (const { objective, progressAgainstExpected: progress, expected, lastCheckIn, status } of objectives) {
    const { id, title, team, owner } = objective;
    if (progress === null || expected === null) left.push({ id, title, team, why: "no-plan" });
    else if (lastCheckIn === null && progress === 0) left.push({ id, title, team, why: "no-check-in" });
    else compared.push({ id, title, team, owner, status, progress, expected, ahead: progress - expected });
  }
  return { compared, left };
}

/** The two that are furthest apart, each against its own plan; null with fewer than two. */
export function furthestApart(compared: readonly Standing[]): { best: Standing; worst: Standing; gap: number } | null {
  const sorted = compared.toSorted((a, b) => a.ahead - b.ahead || (a.id < b.id ? -1 : 1));
  const [worst] = sorted;
  const best = sorted.at(-1);
  if (worst === undefined || best === undefined || sorted.length < 2) return null;
  return { best, worst, gap: best.ahead - worst.ahead };
}
