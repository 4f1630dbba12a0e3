import { daysBetween } from "../time/dates.ts";

/** The dates of a cycle. Both days are in it. */
interface Dates {
  readonly id: string;
  readonly starts: string;
  readonly ends: string;
}

/** Cycles whose lengths differ by less than this share of the longer are alike: quarters have 90 to 92 days. */
const ALIKE = 0.25;

/**
 * The cycle before: of those that ended before this one began and are about as long, the one that ended last. A year is
 * not the cycle before a quarter.
 */
export function previousCycle<Cycle extends Dates>(cycles: Iterable<Cycle>, current: Dates): Cycle | null {
  const ended = [...cycles].filter(({ ends }) => ends < current.starts).sort(lastFirst);
  return ended.find((cycle) => areAlike(cycle, current)) ?? null;
}

function lastFirst(a: Dates, b: Dates): number {
  return a.ends > b.ends || (a.ends === b.ends && a.id > b.id) ? -1 : 1;
}

function areAlike(a: Dates, b: Dates): boolean {
  const [shorter = 0, longer = 0] = [lengthOf(a), lengthOf(b)].sort((x, y) => x - y);
  return longer - shorter < ALIKE * longer;
}

/** In days. */
function lengthOf({ starts, ends }: Dates): number {
  return daysBetween(starts, ends) + 1;
}
