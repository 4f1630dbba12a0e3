import { commitsOfLines, isShallow, type LineCommit } from "../../git/blame.ts";
import { findRepository } from "../../git/repository.ts";
import { GitError } from "../../git/run.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Derivation, Fact, FilePlace } from "../../score/derivation/derivation.ts";
import { placesIn } from "../../workspace/locate.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";

/** Where a fact stands, and who wrote it there. */
export interface SourceLine extends LineCommit {
  readonly file: string;
  readonly line: number;
  /** Whether it is written; what is not is a default, and the line is of what it would be written in. */
  readonly written: boolean;
}

/** Finds the line and the commit of every fact that some derivations rest on. */
export async function sourcesOf(
  derivations: readonly Derivation[],
  workspace: Workspace,
  context: Context,
): Promise<(place: FilePlace) => SourceLine | null> {
  const facts = groupBy(derivations.flatMap(factsIn), ({ file }) => file);
  const places = await placesIn(workspace, new Set(facts.keys()));
  const lineOf = ({ file, pointer }: FilePlace) => places.get(file)?.rangeOf(pointer, "key").line ?? null;
  const lines = new Map(
    [...facts].map(([file, found]) => [file, new Set(found.flatMap((place) => lineOf(place) ?? []))]),
  );
  const commitOf = await commits(workspace.root, lines, context);
  return (place) => {
    const line = lineOf(place);
    const written = places.get(place.file)?.holds(place.pointer) ?? false;
    return line === null ? null : { file: place.file, line, written, ...commitOf(place.file, line) };
  };
}

function factsIn(node: Derivation | Fact): FilePlace[] {
  if (node.kind === "fact") return node.source === null ? [] : [node.source];
  return node.inputs.flatMap(factsIn);
}

/** Without git, or outside a repository, there are no commits to name: the numbers are the same. */
async function commits(
  root: string,
  lines: ReadonlyMap<string, ReadonlySet<number>>,
  { io, options }: Context,
): Promise<(file: string, line: number) => LineCommit> {
  const unknown = (): LineCommit => ({ commit: null, author: null, date: null });
  const repository = findRepository(root);
  if (repository === null || lines.size === 0) return unknown;
  try {
    if (!options.quiet && (await isShallow(root))) {
      io.note(
        "This clone is shallow, so commits may not be those that wrote a line. In CI fetch all of them: fetch-depth: 0\n",
      );
    }
    return await commitsOfLines(repository, root, lines);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return unknown;
  }
}
