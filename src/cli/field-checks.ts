import { affectedRef } from "../model/scalars.ts";
import { References } from "../workspace/references/lookup.ts";
import type { Cycle, Workspace } from "../workspace/workspace.ts";
import { personFault } from "./new/known.ts";

/** What an answer is looked up in: a reference without a cycle is meant in this one. */
export interface Surroundings {
  readonly workspace: Workspace;
  readonly cycle: Pick<Cycle, "id">;
}

/** The handles or references that someone typed in one line. */
export function listed(typed: string): string[] {
  return typed
    .split(/[\s,]+/)
    .map((each) => each.replace(/^[@#]/, ""))
    .filter((each) => each !== "");
}

/** The tags that someone typed in one line: between commas they may be of several words. */
export function tagsTyped(typed: string): string[] {
  if (!typed.includes(",")) return listed(typed);
  return typed
    .split(",")
    .map((each) => each.trim().replace(/^#/, ""))
    .filter((each) => each !== "");
}

/** Why a handle cannot be named; `null` when it can. */
export function handleFault({ workspace }: Surroundings, typed: string): string | null {
  const handle = typed.replace(/^@/, "");
  const fault = personFault(workspace, handle);
  return fault === null ? null : `${handle}: ${fault}`;
}

/** Why one of several handles cannot be named; `null` when all can. */
export function handlesFault(around: Surroundings, typed: string): string | null {
  return firstFault(listed(typed), (handle) => handleFault(around, handle));
}

/** Why one of several objectives or key results cannot be named; `null` when all can. */
export function referencesFault({ workspace, cycle }: Surroundings, typed: string): string | null {
  return firstFault(listed(typed), (reference) => {
    if (!affectedRef.safeParse(reference).success) return "Write growth/activation or growth/activation/kr1";
    const references = new References(workspace);
    references.objectiveOrKeyResult(reference, cycle.id, { file: "", pointer: [], subject: null });
    const [found] = references.found;
    return found === undefined ? null : `${found.message}. ${found.help ?? ""}`;
  });
}

/** Why the name of a decision or a lesson on file leads nowhere; `null` when it leads somewhere. */
export function onFileFault(
  { workspace, cycle }: Surroundings,
  kind: "decision" | "learning",
  stem: string,
): string | null {
  const references = new References(workspace);
  const spot = { file: "", pointer: [], subject: null };
  if (kind === "decision") references.decision(stem, cycle.id, spot);
  else references.learning(stem, spot);
  const [found] = references.found;
  return found === undefined ? null : `${found.message}. ${found.help ?? ""}`;
}

function firstFault(items: readonly string[], fault: (item: string) => string | null): string | null {
  return items.map(fault).find((each) => each !== null) ?? null;
}
