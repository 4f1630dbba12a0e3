import { nearest } from "../../workspace/check/nearest.ts";
import type { CycleDates } from "../../workspace/open.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Objective, Workspace } from "../../workspace/workspace.ts";
import { currentCycle } from "../current-cycle.ts";
import { UsageError } from "../errors.ts";

/** A reference taken apart: `growth/activation/kr1`, with or without its cycle before it. */
export interface NamedObjective {
  readonly cycle: string;
  /** `growth/activation` */
  readonly objective: string;
  readonly keyResult: string | null;
}

/**
 * What a reference names: in the cycle written before it, else the one of `--cycle`, else the current one. Without one
 * it is an objective without a name.
 *
 * @throws {UsageError} when it is not written as a reference, or there is no such cycle.
 */
export function namedBy(
  reference: string | undefined,
  cycles: readonly CycleDates[],
  date: string,
  cycleOption: string | undefined,
): NamedObjective {
  if (reference === undefined) {
    return { cycle: currentCycle(cycles, date, cycleOption), objective: "", keyResult: null };
  }
  const [, before] = /^([^:/]*):/.exec(reference) ?? [];
  const named = splitReference(reference, currentCycle(cycles, date, before ?? cycleOption));
  const parts = reference.split("/");
  if (parts.length < 2 || parts.length > 3 || parts.includes("")) {
    throw new UsageError(`"${reference}" is no objective`, "Write its team and its id, such as growth/activation.");
  }
  return named;
}

/** What a reference must have before it on a day: nothing for the cycle that the day falls in, else the cycle. */
export function cyclePrefix({ id, starts, ends }: CycleDates, date: string): string {
  return starts <= date && date <= ends ? "" : `${id}:`;
}

/**
 * The objective that a call names.
 *
 * @throws {UsageError} when the cycle has no such objective, or its file cannot be used.
 */
export function objectiveIn(workspace: Workspace, { cycle, objective: id }: NamedObjective): Objective {
  const objectives = workspace.cycles.get(cycle)?.objectives;
  const found = objectives?.get(id);
  if (found !== undefined) return found;
  const file = `cycles/${cycle}/okrs/${id}.yaml`;
  if (workspace.files.has(file)) {
    throw new UsageError(`${file} has errors; nothing was changed`, `Correct them first: okr validate ${file}`);
  }
  const meant = nearest(id, objectives?.keys() ?? []);
  throw new UsageError(
    `There is no objective ${id} in ${cycle}`,
    meant === null
      ? `Make it with okr new objective ${id}, or name another cycle with --cycle.`
      : `Did you mean ${meant}?`,
  );
}
