import { newestOf } from "../../escalation/triggers/blocker-life.ts";
import { isWaitingFor } from "../../escalation/triggers/dependency.ts";
import type { Blocker } from "../../model/check-in.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { BlockerTrigger } from "./blocker-triggers.ts";

/** What findings call the parts of a key result that they are about. */
export const RESOURCES = "resources";
export const INITIATIVES = "initiatives";

/** The dependency at a place in the list of its key result. */
export function dependencyCause(index: number): string {
  return `depends_on/${index}`;
}

/**
 * What a blocker is about: itself, the dependencies of its key result that it waits for, and the resources where it is
 * the lack of these. One of kind dependency that names nobody may wait for any of them.
 */
export function blockerCauses(
  { id, kind, waits_for: waitsFor }: Pick<Blocker, "id" | "kind" | "waits_for">,
  { depends_on: dependencies = [] }: KeyResult,
): string[] {
  const isAbout = (needs: string): boolean =>
    waitsFor === undefined ? kind === "dependency" : isWaitingFor(waitsFor, needs);
  return [
    `blocker/${id}`,
    ...dependencies.flatMap(({ needs }, index) => (isAbout(needs) ? [dependencyCause(index)] : [])),
    ...(kind === "resource" ? [RESOURCES] : []),
  ];
}

/** What a trigger on a blocker or on a delivery is about. */
export function triggerCauses({ life, needed, scored }: BlockerTrigger): string[] {
  const ofBlocker = life === null ? [] : blockerCauses(newestOf(life).blocker, scored.keyResult);
  return [...new Set([...ofBlocker, ...(needed === null ? [] : [dependencyCause(needed.index)])])];
}
