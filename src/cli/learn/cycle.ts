import type { CycleDates } from "../../workspace/open.ts";
import { currentCycle } from "../current-cycle.ts";
import { UsageError } from "../errors.ts";

/**
 * The cycle that a lesson's origin is meant in when it names none: the one that was named, else the one around the
 * day, else the last one that has begun, since people learn between two cycles too. `null` when there is none.
 *
 * @throws {UsageError} when the named one does not exist.
 */
export function cycleForLesson(cycles: readonly CycleDates[], date: string, named: string | undefined): string | null {
  try {
    return currentCycle(cycles, date, named);
  } catch (error) {
    if (!(error instanceof UsageError) || named !== undefined) throw error;
    const begun = cycles.filter(({ starts }) => starts <= date).sort((a, b) => (a.ends < b.ends ? -1 : 1));
    return begun.at(-1)?.id ?? null;
  }
}
