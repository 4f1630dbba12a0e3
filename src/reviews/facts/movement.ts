import { isWithin } from "../../score/control.ts";
import { countsInitiatives } from "../../score/items.ts";
import {
  type KeyResultName,
  type KeyResultState,
  keyResultsIn,
  nameOf,
  stateOf,
} from "../../score/key-result-facts.ts";
import type { ScoredKeyResult, Trend } from "../../score/scored.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { type Basis, isIn, wasThere } from "./basis.ts";

/** What happened to a key result in the period. */
export interface Movement {
  readonly keyResult: KeyResultName;
  /** Null when it was added in the period, or the cycle was not yet running. */
  readonly before: KeyResultState | null;
  readonly after: KeyResultState;
  /** Progress won or lost, a fraction, unclamped; null without anything to compare. */
  readonly change: number | null;
  readonly direction: Trend | null;
  /** Confidence won or lost; null unless both are known. */
  readonly confidenceChange: number | null;
  readonly checkedIn: boolean;
  /** The titles of the milestones and tasks that were reached. */
  readonly reached: readonly string[];
  /** Whether the newest value of a control is within its bounds. */
  readonly withinBounds: boolean | null;
}

/** Changes smaller than this are the noise of a weighted sum. */
const NOISE = 1e-12;

/** What the period did to each key result of the scope that counts, in the order of the scorecard. */
export function movementsOf(basis: Basis): Movement[] {
  return keyResultsIn(basis.now, basis.scope).map((after) => {
    const known = basis.before.keyResultsByRef.get(after.keyResult.ref);
    return movementOf(after, wasThere(basis, after.keyResult.addedOn) ? known : undefined, basis);
  });
}

function movementOf(after: ScoredKeyResult, before: ScoredKeyResult | undefined, { period }: Basis): Movement {
  const change = changeBetween(before, after);
  const [was, is] = [before?.confidence ?? null, after.confidence];
  return {
    keyResult: nameOf(after),
    before: before === undefined ? null : stateOf(before),
    after: stateOf(after),
    change,
    direction: change === null ? null : Math.abs(change) < NOISE ? "flat" : change > 0 ? "up" : "down",
    confidenceChange: was === null || is === null ? null : is - was,
    checkedIn: after.checkIns.some(({ date }) => isIn(period, date)),
    reached: reachedBetween(before, after),
    withinBounds: isWithinBounds(after),
  };
}

/** Initiatives that count as tasks do not say when they were done, so that nothing is known of the week before. */
function changeBetween(before: ScoredKeyResult | undefined, after: ScoredKeyResult): number | null {
  if (before === undefined || after.raw === null || countsInitiatives(after.keyResult)) return null;
  return after.raw - (before.raw ?? 0);
}

function reachedBetween(before: ScoredKeyResult | undefined, after: ScoredKeyResult): string[] {
  const had = new Set(before?.checkIns.at(-1)?.done);
  const has = new Set(after.checkIns.at(-1)?.done);
  return itemsOf(after.keyResult)
    .filter(({ id }) => has.has(id) && !had.has(id))
    .map(({ title }) => title);
}

function itemsOf(keyResult: KeyResult): readonly { id: string; title: string }[] {
  if (keyResult.type === "milestone") return keyResult.milestones;
  return keyResult.type === "task" ? (keyResult.tasks ?? []) : [];
}

function isWithinBounds({ keyResult, value }: ScoredKeyResult): boolean | null {
  if (keyResult.type !== "control" || value === null) return null;
  return isWithin(keyResult, value);
}
