import { groupBy } from "../model/group-by.ts";
import { byPlace, type Problem } from "../model/problem.ts";
import { isArtefact, pointerInFile } from "./check/salvaged.ts";
import { checkReferences } from "./references/check.ts";
import type { Sighting } from "./references/lookup.ts";
import { isReadFault } from "./source.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Everything that is wrong with a workspace: what each file has for itself, and what references between files
 * show. Sorted by place. Only files that have something to report are read again, to know the line.
 */
export async function validate(workspace: Workspace): Promise<Problem[]> {
  const whole = workspace.withSalvage?.() ?? workspace;
  const sightings = checkReferences(whole).flatMap((sighting) => inFile(sighting, whole.salvaged));
  if (sightings.length === 0) return [...workspace.problems];
  return [...workspace.problems, ...(await locate(workspace, sightings))].sort(byPlace);
}

/** A sighting in what is left of a file, in the file's own terms; none when it is only about what was taken out. */
function inFile(sighting: Sighting, salvaged: Workspace["salvaged"]): Sighting[] {
  const file = salvaged.get(sighting.file);
  if (file === undefined) return [sighting];
  const pointer = pointerInFile(sighting.pointer, file.lists);
  return isArtefact(sighting.rule, pointer, file.touched) ? [] : [{ ...sighting, pointer }];
}

/** Gives each sighting the place that its pointer leads to. */
async function locate(workspace: Workspace, sightings: readonly Sighting[]): Promise<Problem[]> {
  const { placeSightings } = await import("./place-sightings.ts");
  const byFile = groupBy(sightings, ({ file }) => file);
  const problems: Problem[] = [];
  const entries = [...byFile.keys()].map((path) => ({ path, blob: null }));
  await workspace.source.read(entries, ({ path }, content) => {
    const readable = content !== null && !isReadFault(content) ? content : null;
    problems.push(...placeSightings(byFile.get(path) ?? [], readable));
  });
  return problems;
}
