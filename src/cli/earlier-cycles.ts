import { previousCycle } from "../score/previous-cycle.ts";
import type { CycleDates } from "../workspace/open.ts";
import type { Cycle } from "../workspace/workspace.ts";
import type { Opened } from "./open-for-cycle.ts";

/** The cycles that were read beside the one that is asked about and ended before it began. */
export function earlierCycles({ workspace, cycle }: Opened): Cycle[] {
  return [...workspace.cycles.values()].filter(({ loaded, ends }) => loaded && ends < cycle.starts);
}

/** The cycle before the one that is asked about: what it left to do is owed in this one. */
export function cycleBefore(cycles: readonly CycleDates[], chosen: string): string[] {
  const current = cycles.find(({ id }) => id === chosen);
  const before = current === undefined ? null : previousCycle(cycles, current);
  return before === null ? [] : [before.id];
}
