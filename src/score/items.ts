import type { CheckIn, KeyResult } from "../workspace/workspace.ts";

/** A milestone or a task, whichever way it is recorded. */
export interface Item {
  readonly id: string;
  readonly weight: number;
  readonly due: string | undefined;
  readonly reached: boolean;
}

type Milestones = Extract<KeyResult, { type: "milestone" }>;
type Tasks = Extract<KeyResult, { type: "task" }>;

/** Whether a key result has no tasks of its own, so that its initiatives are its tasks and need no check-in to count. */
export function countsInitiatives(keyResult: KeyResult): boolean {
  return keyResult.type === "task" && keyResult.tasks === undefined;
}

/**
 * What a milestone or task key result counts. `done` of the newest check-in lists all that is reached so far.
 * A stopped initiative is left out. Milestones weigh 1 unless they say otherwise; tasks weigh 1.
 */
export function itemsOf(keyResult: Milestones | Tasks, checkIns: readonly CheckIn[]): Item[] {
  if (countsInitiatives(keyResult)) {
    return keyResult.initiatives
      .filter(({ state }) => state !== "stopped")
      .map(({ id, due, state }) => ({ id, due, weight: 1, reached: state === "done" }));
  }
  const done = checkIns.findLast((checkIn) => checkIn.done !== undefined)?.done ?? [];
  const listed: readonly Listed[] = keyResult.type === "milestone" ? keyResult.milestones : (keyResult.tasks ?? []);
  return listed.map(({ id, due, weight = 1 }) => ({ id, due, weight, reached: done.includes(id) }));
}

interface Listed {
  readonly id: string;
  readonly due?: string | undefined;
  readonly weight?: number | undefined;
}

/** The weight of some items together. */
export function weightOf(items: readonly Item[]): number {
  let sum = 0;
  for (const { weight } of items) sum += weight;
  return sum;
}
