import { previousCycle } from "../../score/previous-cycle.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import type { CycleDates } from "../../workspace/open.ts";
import { UsageError } from "../errors.ts";

/** How far back an answer over several cycles goes. */
export interface Reach {
  readonly cycles?: string;
  readonly since?: string;
}

/** This cycle and the two before it. */
const USUAL = 3;

/**
 * The ids of a cycle and of those before it that are about as long, oldest first; fewer where there are no more.
 *
 * @throws {UsageError} when the options contradict each other, when `--cycles` is no number above 0, or when `--since` is
 * none of the cycles before.
 */
export function cyclesBack(all: readonly CycleDates[], chosen: string, { cycles, since }: Reach): string[] {
  if (cycles !== undefined && since !== undefined) {
    throw new UsageError("--cycles and --since both say where to begin", "Leave one of them out.");
  }
  const chain = chainTo(all, chosen);
  if (since === undefined) return chain.slice(-countFrom(cycles));
  const start = chain.indexOf(since);
  if (start !== -1) return chain.slice(start);
  const meant = nearest(since, chain);
  throw new UsageError(
    all.some(({ id }) => id === since)
      ? `${since} does not come before ${chosen}, or is not about as long`
      : `There is no cycle ${since}`,
    meant === null ? `It can begin with ${chain.join(", ")}.` : `Did you mean ${meant}?`,
  );
}

function chainTo(all: readonly CycleDates[], chosen: string): string[] {
  const chain: CycleDates[] = [];
  let cycle = all.find(({ id }) => id === chosen) ?? null;
  while (cycle !== null) {
    chain.unshift(cycle);
    cycle = previousCycle(all, cycle);
  }
  return chain.map(({ id }) => id);
}

function countFrom(text: string | undefined): number {
  if (text === undefined) return USUAL;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--cycles cannot be "${text}"`, "It is a whole number from 1, such as 4.");
}
