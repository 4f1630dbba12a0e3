import type { Level } from "../model/team.ts";
import type { CheckIn, Cycle, KeyResult, Objective } from "../workspace/workspace.ts";
import type { CycleRhythm } from "./rhythm.ts";

/**
 * Where something stands. `not-started`: nothing due yet and nothing said; `no-data`: a check-in is overdue and none
 * was ever made; `done`: the target is reached, or the file says so.
 */
export type Status = "not-started" | "no-data" | "on-track" | "at-risk" | "off-track" | "done" | "stopped";

/** What pace or confidence say by themselves. */
export type Verdict = Extract<Status, "on-track" | "at-risk" | "off-track">;

/**
 * Why a status is what it is: the state in the file, the target being reached, the lack of any check-in, or the verdict
 * of pace or confidence; `check-in` when something was said and neither of the two has a verdict.
 */
export interface StatusReason {
  readonly decidedBy: "state" | "target" | "no-check-in" | "pace" | "confidence" | "check-in";
  /** What keeps it from being better than at-risk; null when nothing did. */
  readonly heldBackBy: "low-confidence" | "primary" | null;
}

export type Trend = "up" | "flat" | "down";

/** How a cycle ended: `learn` is a stretch that fell short and still taught something. */
export type Grade = "good" | "learn" | "missed";

/**
 * `on-time`, `early` and `late` are answered. Unanswered is `upcoming` before the day, `due` on it, `overdue` from the
 * day after, and `missed` from the next planned date on.
 */
export type PlannedState = "on-time" | "early" | "late" | "upcoming" | "due" | "overdue" | "missed";

/** A date on which a check-in is owed, and what became of it. */
export interface PlannedCheckIn {
  readonly date: string;
  readonly state: PlannedState;
  /** The newest check-in that answers it. */
  readonly checkIn: CheckIn | null;
}

/** So many of so many: weight of milestones, tasks, measurements, planned check-ins within bounds. */
export interface Share {
  readonly reached: number;
  readonly of: number;
}

/** How well a control key result kept its bounds, beside its progress. Fractions; null before anything was due. */
export interface ControlRecord {
  /** Planned check-ins due so far that were within bounds. */
  readonly withinBounds: number;
  readonly due: number;
  /** withinBounds / due. */
  readonly attainment: number | null;
  /** The mean, over the check-ins that were made, of the share of the bound that was reached. */
  readonly meanShare: number | null;
}

/** A key result as of a day. Progress, expected, pace, projection and confidence are fractions, never rounded. */
export interface ScoredKeyResult {
  readonly keyResult: KeyResult;
  /** The check-ins on or before the as-of day, oldest first. */
  readonly checkIns: readonly CheckIn[];
  /** Whether it counts in its objective: active or done. */
  readonly counts: boolean;
  /** Where a value starts and should end: 0 and 100 for a percentage, 0 and the total for milestones and tasks. */
  readonly start: number | null;
  readonly target: number | null;
  /** The newest value, or the weight of milestones or number of tasks reached; null before the first check-in. */
  readonly value: number | null;
  /** Progress unclamped: below 0 it went backwards, above 1 it overshot. Null while there is nothing to score. */
  readonly raw: number | null;
  readonly progress: number;
  readonly regressed: boolean;
  readonly exceeded: boolean;
  /** For what is counted and not measured: milestones, tasks, baselines, controls. */
  readonly share: Share | null;
  readonly control: ControlRecord | null;
  /** Where progress should be by now; null when nothing says so. */
  readonly expected: number | null;
  /** progress / expected; null without an expected, or while that is 0. */
  readonly pace: number | null;
  /** The value that the owner last said to expect at the end, and that value as progress. */
  readonly forecast: number | null;
  readonly projection: number | null;
  /** What the owner last said. */
  readonly confidence: number | null;
  readonly status: Status;
  readonly statusReason: StatusReason;
  /** A check-in is overdue. */
  readonly stale: boolean;
  readonly trend: Trend | null;
  /** Progress before the newest check-in; null with fewer than two. */
  readonly previousProgress: number | null;
  readonly lastCheckIn: string | null;
  /** The next planned date, today's included, that is still unanswered. */
  readonly nextCheckIn: string | null;
  /** The first planned date that is overdue. */
  readonly overdueCheckIn: string | null;
  readonly missedCheckIns: number;
  /** The dates on which it owes a check-in, in order; empty when its state owes none. */
  readonly planned: readonly PlannedCheckIn[];
  /** Who owes the overdue check-in, else the next: the owner, or whoever covers on that day. Null: nothing is owed. */
  readonly owedBy: string | null;
  /** At the end of the cycle, the computed grade; null before. */
  readonly grade: Grade | null;
  /** The score that a reflection records beside the computed one. */
  readonly graded: { readonly score: number; readonly because: string | null } | null;
}

/** An objective as of a day. */
export interface ScoredObjective {
  readonly objective: Objective;
  readonly keyResults: readonly ScoredKeyResult[];
  /** Whether it counts in the means of its team: active or done, with something to count. */
  readonly counts: boolean;
  /** The weighted mean over the key results that count; null with none. */
  readonly progress: number | null;
  /** The weighted means over those key results that have an expected, which pace compares. */
  readonly expected: number | null;
  readonly progressAgainstExpected: number | null;
  readonly pace: number | null;
  /** What pace says alone, before the primary key result and confidence are heard; null when it says nothing. */
  readonly paceVerdict: Verdict | null;
  /** The weighted mean of the key results' confidence. */
  readonly confidence: number | null;
  readonly status: Status;
  readonly statusReason: StatusReason;
  /** The key result that drags it when it is at-risk or off-track. */
  readonly draggedBy: ScoredKeyResult | null;
  readonly stale: boolean;
  readonly trend: Trend | null;
  readonly lastCheckIn: string | null;
  readonly grade: Grade | null;
}

/** A cycle as of a day. */
export interface Scorecard {
  readonly cycle: Cycle;
  /** The last day that is seen. */
  readonly asOf: string;
  /** Fraction of the cycle's days that have passed. */
  readonly elapsed: number;
  readonly rhythm: CycleRhythm;
  /** The company's first, then each department's followed by its teams', in order of id. */
  readonly objectives: readonly ScoredObjective[];
  readonly objectivesById: ReadonlyMap<string, ScoredObjective>;
  readonly keyResultsByRef: ReadonlyMap<string, ScoredKeyResult>;
  /** Plain means of the objectives that count, by team: its own objectives only. Null with none. */
  readonly teams: ReadonlyMap<string, number | null>;
  /** The same by level, for the levels that the workspace has. */
  readonly levels: ReadonlyMap<Level, number | null>;
  /** Over every objective of the company, whatever its team. */
  readonly company: number | null;
}
