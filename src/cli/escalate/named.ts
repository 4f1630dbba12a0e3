import { nearest } from "../../workspace/check/nearest.ts";
import type { Cycle } from "../../workspace/workspace.ts";
import { UsageError } from "../errors.ts";

/**
 * The objectives and key results that a call names, without the cycle that may stand before them.
 *
 * @throws {UsageError} when one is not there, with the nearest that is.
 */
export function namedReferences(cycle: Cycle, refs: readonly string[]): string[] {
  return [...new Set(refs.flatMap((ref) => ref.split(",")).filter((ref) => ref !== ""))].map((ref) =>
    named(cycle, ref),
  );
}

function named(cycle: Cycle, typed: string): string {
  const ref = typed.startsWith(`${cycle.id}:`) ? typed.slice(cycle.id.length + 1) : typed;
  const known = [...cycle.objectives.values()].flatMap(({ id, keyResults }) => [
    id,
    ...keyResults.map((each) => each.ref),
  ]);
  if (known.includes(ref)) return ref;
  const meant = nearest(ref, known);
  const otherwise = "Name an objective or a key result, such as growth/activation/kr1. okr status lists them.";
  throw new UsageError(
    `There is no objective or key result ${ref} in ${cycle.id}`,
    meant === null ? otherwise : `Did you mean ${meant}?`,
  );
}
