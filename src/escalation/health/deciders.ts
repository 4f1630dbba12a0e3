import type { EscalationCase } from "./case.ts";
import { FEWEST, shareOf } from "./pattern.ts";

/** How much of what is escalated rests on somebody. It is load, and says nothing of how well it is carried. */
export interface Load {
  readonly handle: string;
  /** Decisions that they made. */
  readonly decided: number;
  /** Decisions that wait for them now. */
  readonly waiting: number;
  /** (decided + waiting) / those of everyone; null with too few. */
  readonly share: number | null;
}

/** On whom the decisions rest. */
export interface DecisionLoad {
  /** Who has most first, then by handle. */
  readonly deciders: readonly Load[];
  readonly total: number;
  /**
   * The fewest who carry more than half of it together. Empty when they are no fewer than half of all who decide, so that
   * it is spread, and with too few decisions.
   */
  readonly carriers: readonly string[];
}

/** Whose decisions the process waits for. */
export function decisionLoad(cases: readonly EscalationCase[]): DecisionLoad {
  const counted = cases.filter(({ state }) => state !== "withdrawn");
  const decided = tally(counted.flatMap(({ decidedBy }) => decidedBy));
  const waiting = tally(counted.flatMap(({ waitsFor }) => waitsFor ?? []));
  const loads = [...new Set([...decided.keys(), ...waiting.keys()])].map((handle) => {
    return { handle, decided: decided.get(handle) ?? 0, waiting: waiting.get(handle) ?? 0 };
  });
  const total = loads.reduce((sum, load) => sum + sizeOf(load), 0);
  const deciders = loads
    .map((load) => ({ ...load, share: shareOf(sizeOf(load), total) }))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.handle < b.handle ? -1 : 1));
  return { deciders, total, carriers: carriersOf(deciders, total) };
}

function carriersOf(deciders: readonly Load[], total: number): string[] {
  if (total < FEWEST) return [];
  const carriers: Load[] = [];
  let carried = 0;
  for (const load of deciders) {
    const last = carriers.at(-1);
    // Whoever has as much as the last of them is one of them.
    if (carried * 2 > total && last !== undefined && sizeOf(load) < sizeOf(last)) break;
    carriers.push(load);
    carried += sizeOf(load);
  }
  const isSpread = deciders.length > 1 && carriers.length * 2 > deciders.length;
  return isSpread ? [] : carriers.map(({ handle }) => handle);
}

function sizeOf({ decided, waiting }: Pick<Load, "decided" | "waiting">): number {
  return decided + waiting;
}

function tally(handles: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const handle of handles) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return counts;
}
