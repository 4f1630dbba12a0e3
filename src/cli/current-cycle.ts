import { previousCycle } from "../score/previous-cycle.ts";
import { nearest } from "../workspace/check/nearest.ts";
import type { CycleDates } from "../workspace/open.ts";
import { UsageError } from "./errors.ts";

/**
 * The cycle that a command works on: the one that was named, else the shortest that contains the date.
 *
 * @throws {UsageError} when the named one does not exist or none contains the date.
 */
export function currentCycle(cycles: readonly CycleDates[], date: string, named: string | undefined): string {
  const ids = cycles.map(({ id }) => id).sort();
  if (named !== undefined) {
    if (ids.includes(named)) return named;
    const meant = nearest(named, ids);
    throw new UsageError(`There is no cycle ${named}`, meant === null ? hintOf(ids) : `Did you mean ${meant}?`);
  }
  const around = cycles.filter(({ starts, ends }) => starts <= date && date <= ends);
  const shortest = around.reduce<CycleDates | null>(
    (best, each) => (best === null || shorter(each, best) ? each : best),
    null,
  );
  if (shortest === null)
    throw new UsageError(
      `No cycle contains ${date}`,
      `${hintOf(ids)} Name one with --cycle, or another day with --as-of.`,
    );
  return shortest.id;
}

/** The cycle before one, whose open ends are still somebody's in this one; none where there is no such cycle. */
export function cycleBefore(cycles: readonly CycleDates[], id: string): string[] {
  const current = cycles.find((each) => each.id === id);
  const before = current === undefined ? null : previousCycle(cycles, current);
  return before === null ? [] : [before.id];
}

/** The cycles that a cycle is a part of, such as the year of a quarter, the longest first. */
export function cyclesAround(cycles: readonly CycleDates[], id: string): string[] {
  const inner = cycles.find((each) => each.id === id);
  if (inner === undefined) return [];
  const around = cycles.filter(
    ({ starts, ends }) => starts <= inner.starts && inner.ends <= ends && (starts < inner.starts || inner.ends < ends),
  );
  return around.sort((a, b) => (shorter(a, b) ? 1 : -1)).map((each) => each.id);
}

/** Of two cycles around the same day the one that starts later or ends earlier is inside the other. */
function shorter(a: CycleDates, b: CycleDates): boolean {
  const days = (cycle: CycleDates) => Date.parse(cycle.ends) - Date.parse(cycle.starts);
  return days(a) < days(b) || (days(a) === days(b) && a.id > b.id);
}

function hintOf(ids: readonly string[]): string {
  if (ids.length === 0) return "There is none yet: make one with okr new cycle.";
  return `There ${ids.length === 1 ? "is" : "are"} ${ids.join(", ")}.`;
}
