import { groupBy } from "../../model/group-by.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Cycle, Learning, Objective, Reflection } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";

/** The reflection on an objective, once it was written; null until then. One without a date is there. */
export function reflectionOn({ id }: Pick<Objective, "id">, cycle: Cycle, { asOf }: Evidence): Reflection | null {
  const reflection = cycle.reflections.get(id);
  return reflection === undefined || (reflection.date ?? "") > asOf.date ? null : reflection;
}

/** The file that holds the reflection on an objective, or will. */
export function reflectionFile({ id, cycle }: Pick<Objective, "id" | "cycle">): string {
  return `cycles/${cycle}/reflections/${id}.yaml`;
}

/**
 * Whether a reflection is on record in the workspace, of any cycle up to the as-of day. Where nobody ever wrote one, a
 * missing one says nothing. Of cycles that were not read it counts that there are files.
 */
export function isReflectedOn({ programme, asOf }: Evidence): boolean {
  return [...programme.cycles.values()].some(
    ({ starts, loaded, hasReflections, reflections }) =>
      starts <= asOf.date &&
      (loaded ? [...reflections.values()].some(({ date = "" }) => date <= asOf.date) : hasReflections),
  );
}

/** The lessons of the library that name an objective, or a key result of it, as where they come from. */
export function lessonsFrom({ id }: Pick<Objective, "id">, cycle: Cycle, evidence: Evidence): readonly Learning[] {
  const lessons = known.get(evidence) ?? groupBy(evidence.learnings, (lesson) => originOf(lesson, evidence));
  known.set(evidence, lessons);
  return lessons.get(`${cycle.id}:${id}`) ?? [];
}

/** The lessons by the objective that they come from, with its cycle. */
const known = new WeakMap<Evidence, ReadonlyMap<string | null, readonly Learning[]>>();

function originOf(lesson: Learning, evidence: Evidence): string | null {
  if (lesson.from === undefined) return null;
  const { cycle, objective } = splitReference(lesson.from, cycleOf(lesson, evidence) ?? "");
  return `${cycle}:${objective}`;
}

/** Where a lesson names no cycle, the one that it was written in is meant. */
function cycleOf({ date }: Learning, { programme }: Evidence): string | undefined {
  const cycles = [...programme.cycles.values()];
  return (cycles.findLast(({ starts, ends }) => starts <= date && date <= ends) ?? cycles.at(-1))?.id;
}

/** Whether something was learned from an objective on record: a reflection, a lesson, or `learned` in a check-in. */
export function isLearnedFrom(objective: Objective, cycle: Cycle, evidence: Evidence): boolean {
  return (
    reflectionOn(objective, cycle, evidence) !== null ||
    lessonsFrom(objective, cycle, evidence).length > 0 ||
    objective.keyResults.some(({ checkIns }) =>
      checkIns.some(({ date, learned = [] }) => learned.length > 0 && date <= evidence.asOf.date),
    )
  );
}
