import type { Flag } from "../finding.ts";
import type { Scene } from "./scene.ts";

/** Whose doing an imbalance is usually found to be. */
export const CAUSE_GROUPS = ["leader", "team", "target", "review-process"] as const;
export type CauseGroup = (typeof CAUSE_GROUPS)[number];

/** Something in the data that points to a cause. */
export interface Trace {
  /** One sentence with its names and numbers, without a stop. */
  readonly message: string;
  /** What it is about, as findings name it; null for the part as a whole. */
  readonly subject: string | null;
  /** The rule that noticed it; null when no rule did. */
  readonly rule: string | null;
}

/** What looking for a cause gave. */
export interface Look {
  readonly traces: readonly Trace[];
  /** Why nothing can be concluded from finding nothing; null when it can. */
  readonly unknown: string | null;
}

/** One of the usual causes of progress that is out of balance. */
export interface Cause {
  readonly id: string;
  readonly group: CauseGroup;
  /** What is the matter if this is the cause, in a few words. */
  readonly title: string;
  /** What to ask the people in the room. It is about the work, and can be answered without blaming anybody. */
  readonly question: string;
  /** Whether the data can show it. Of other causes the data only gives reasons to ask. */
  readonly shownBy: "data" | "people";
  look(scene: Scene): Look;
}

/** For causes of which no file can know anything. */
export function onlyPeopleKnow(): Look {
  return { traces: [], unknown: null };
}

/** What rules have noticed, as traces. */
export function tracesOf(flags: readonly Flag[]): Trace[] {
  return flags.map(({ message, subject, rule }) => ({ message, subject, rule: rule.id }));
}

/** What was found; when that is nothing, why it means nothing, if it does. */
export function looked(traces: readonly Trace[], unknown: string | null = null): Look {
  return { traces, unknown: traces.length > 0 ? null : unknown };
}
