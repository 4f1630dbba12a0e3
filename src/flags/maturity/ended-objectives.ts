import type { Cycle, Objective, Reflection } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { reflectionOn } from "../facts/reflected.ts";

/** What the cycle before left to reflect on. */
export interface EndedObjectives {
  readonly cycle: Cycle;
  /** The objectives that counted in it, each with its reflection once that was written. */
  readonly objectives: readonly { readonly objective: Objective; readonly reflection: Reflection | null }[];
}

/** The objectives of the cycle before; null where there is none on record. */
export function endedObjectives(evidence: Evidence): EndedObjectives | null {
  const { previous } = evidence;
  if (previous === null) return null;
  const { cycle, objectives } = previous;
  return {
    cycle,
    objectives: objectives
      .filter(({ counts }) => counts)
      .map(({ objective }) => ({ objective, reflection: reflectionOn(objective, cycle, evidence) })),
  };
}
