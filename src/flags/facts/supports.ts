import type { WorkState } from "../../model/state.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";

/** What an objective says to contribute to: `to`, where it stands in the list, and how. */
export interface Support {
  readonly to: string;
  readonly how: string | null;
  readonly index: number;
}

/** What an objective supports, in the order of its file. */
export function supportsOf({ supports = [] }: Objective): Support[] {
  return supports.map(({ to, how = null }, index) => ({ to, how, index }));
}

/** The supports of an objective that lead to an objective of its own cycle, or to a key result of one: which it is. */
export function supportedHere(objective: Objective): { objective: string; index: number }[] {
  return supportsOf(objective).flatMap(({ to, index }) => {
    const target = isPriority(to) ? null : splitReference(to, objective.cycle);
    return target?.cycle === objective.cycle ? [{ objective: target.objective, index }] : [];
  });
}

/** Whether a support leads to one of the year's priorities. */
export function isPriority(reference: string): boolean {
  return reference.startsWith("priority:");
}

/** What a support leads to, by its title. */
export function supportedName(to: string, { programme, voice }: Evidence): string {
  return isPriority(to) ? (programme.priorities.get(to.slice("priority:".length))?.title ?? to) : voice.reference(to);
}

/**
 * Why nobody works on what a support leads to: it was stopped, it waits in the backlog, or its cycle was over before
 * this one began. Null when somebody does, and when that is not known.
 */
export function whyIdle(to: string, { programme, cycle }: Evidence): "stopped" | "backlog" | "over" | null {
  if (isPriority(to)) return null;
  const target = splitReference(to, cycle.id);
  const within = programme.cycles.get(target.cycle);
  if (within === undefined) return null;
  if (within.ends < cycle.starts) return "over";
  const objective = within.objectives.get(target.objective);
  const keyResult = objective?.keyResults.find(({ id }) => id === target.keyResult);
  const states = keyResult === undefined ? (objective?.keyResults ?? []) : [keyResult];
  return idleBy(states.map(({ state }) => state));
}

/** The state of a key result holds that of its objective, so that the objective needs no look of its own. */
function idleBy(states: readonly WorkState[]): "stopped" | "backlog" | null {
  if (states.length === 0 || states.some((state) => state !== "stopped" && state !== "backlog")) return null;
  return states.includes("stopped") ? "stopped" : "backlog";
}

/** Which of the priorities the objectives support, themselves or through what they support. */
export interface Reach {
  readonly priorities: ReadonlySet<string>;
  /** Whether all of it was read: what leads into a cycle that was not might support anything. */
  readonly isWhole: boolean;
}

/** Follows what objectives support up to the priorities, also through the objectives of longer cycles. */
export function reachOf(objectives: Iterable<Objective>, { programme }: Evidence): Reach {
  const priorities = new Set<string>();
  const seen = new Set<Objective>(objectives);
  let isWhole = true;
  for (const objective of seen) {
    for (const { to } of supportsOf(objective)) {
      if (isPriority(to)) {
        priorities.add(to.slice("priority:".length));
        continue;
      }
      const target = splitReference(to, objective.cycle);
      const cycle = programme.cycles.get(target.cycle);
      const next = cycle?.objectives.get(target.objective);
      if (next !== undefined) seen.add(next);
      else if (cycle?.loaded === false) isWhole = false;
    }
  }
  return { priorities, isWhole };
}
