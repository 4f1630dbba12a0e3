import type { Scorecard } from "../../score/scored.ts";
import type { Scope } from "../../score/team-scope.ts";
import { type AsOf, isUnderWay } from "../../time/as-of.ts";
import type { CheckInWords, Cycle, Workspace } from "../../workspace/workspace.ts";

/** The days that a forum looks back on: after `since`, up to the as-of moment. */
export interface Period {
  /** The day before the first; the forum before looked at it. */
  readonly since: string;
  readonly asOf: AsOf;
}

/** What the facts of a forum are computed from, and nothing else. */
export interface Basis {
  readonly workspace: Pick<Workspace, "settings" | "teams" | "people" | "learnings">;
  /** As of the end of the period. */
  readonly now: Scorecard;
  /** As of the day before it. */
  readonly before: Scorecard;
  /** Earlier cycles, of which what is still open is carried. */
  readonly earlier: readonly Cycle[];
  readonly period: Period;
  readonly scope: Scope;
  /** The words of check-ins, by their file. */
  readonly words: ReadonlyMap<string, CheckInWords>;
}

/** Whether something that was there from a day on was there when the period began. */
export function wasThere({ period }: Pick<Basis, "period">, from: string): boolean {
  return from <= period.since;
}

/** Whether something dated is of the period. */
export function isIn({ since, asOf }: Period, date: string): boolean {
  return since < date && date <= asOf.date;
}

/**
 * Whether something that is recorded at any time of its day, such as a decision, is news of the period. Where the as-of
 * day is still going on, whoever looked back at this hour a week ago had not seen the rest of that day.
 */
export function isNewsIn({ period, workspace }: Pick<Basis, "period" | "workspace">, date: string): boolean {
  const { since, asOf } = period;
  return isIn(period, date) || (date === since && isUnderWay(asOf, workspace.settings.timezone));
}
