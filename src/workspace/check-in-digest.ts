import type { CheckInFacts } from "./workspace.ts";

/**
 * What the check-ins on one key result have in common with the rest of the workspace, each thing once: enough to see
 * that there is nothing wrong between them and other files without looking at every check-in.
 */
export interface CheckInDigest {
  /** The dates of the first and the last. */
  readonly first: string;
  readonly last: string;
  /** Who wrote them. */
  readonly by: readonly string[];
  /** Who is thanked in them. */
  readonly thanked?: readonly string[];
  /** What their blockers wait for. */
  readonly waitsFor?: readonly string[];
  /** The ids of everything that they list as done; absent when none lists anything. */
  readonly done?: readonly string[];
  /** How many have a value, how many a `done`, of how many. */
  readonly values: number;
  readonly dones: number;
  readonly of: number;
  /** The least and the greatest value. */
  readonly least?: number;
  readonly most?: number;
}

/** Sums up check-ins, given with their dates, the oldest first. */
export function digestOf(dates: readonly string[], checkIns: readonly CheckInFacts[]): CheckInDigest {
  const thanked = distinct(checkIns.flatMap(({ kudos = [] }) => kudos.map(({ to }) => to)));
  const waitsFor = distinct(
    checkIns.flatMap(({ blockers = [] }) => blockers.flatMap(({ waits_for }) => waits_for ?? [])),
  );
  const values = checkIns.flatMap(({ value }) => value ?? []);
  const dones = checkIns.flatMap(({ done }) => (done === undefined ? [] : [done]));
  return {
    first: dates[0] ?? "",
    last: dates.at(-1) ?? "",
    by: distinct(checkIns.map(({ by }) => by)),
    ...(thanked.length > 0 && { thanked }),
    ...(waitsFor.length > 0 && { waitsFor }),
    ...(dones.length > 0 && { done: distinct(dones.flat()) }),
    values: values.length,
    dones: dones.length,
    of: checkIns.length,
    ...(values.length > 0 && { least: Math.min(...values), most: Math.max(...values) }),
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
