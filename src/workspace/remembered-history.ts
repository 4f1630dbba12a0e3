import type { ObjectiveFile } from "../model/objective.ts";
import type { BlobChange, CycleFolder, FileHistories } from "./file-histories.ts";
import type { Revision } from "./history.ts";
import { readRemembered, remember } from "./remembered-file.ts";

/** What git said of a cycle up to a commit. */
export interface Past {
  readonly head: string;
  readonly files: FileHistories;
  /** Every version of the objectives, by blob; null for one that cannot be read. */
  readonly objectives: Map<string, ObjectiveFile | null>;
}

/** As it is written: commits by their place in a list, since one commit brings many files. */
interface Written {
  readonly head: string;
  readonly prefix: string;
  readonly commits: readonly Revision[];
  readonly added: readonly (readonly [path: string, commit: number | null])[];
  readonly changes: readonly (readonly [path: string, changes: readonly WrittenChange[]])[];
  readonly objectives: readonly (readonly [blob: string, objective: ObjectiveFile | null])[];
}

type WrittenChange = readonly [commit: number, before: readonly string[], after: string | null];

/** What is remembered of a cycle's past, in a folder of its own so that nothing else takes it for its own. */
export function recallPast(cache: string, { prefix, cycle }: CycleFolder): Past | null {
  const bytes = readRemembered(pathIn(cache, cycle));
  if (bytes === null) return null;
  const written = JSON.parse(bytes.toString("utf8")) as Written;
  if (written.prefix !== prefix) return null;
  const revision = (index: number): Revision => written.commits[index] as Revision;
  return {
    head: written.head,
    files: {
      added: new Map(written.added.map(([path, commit]) => [path, commit === null ? null : revision(commit)])),
      changes: new Map(
        written.changes.map(([path, changes]) => [
          path,
          changes.map(([commit, before, after]): BlobChange => ({ revision: revision(commit), before, after })),
        ]),
      ),
    },
    objectives: new Map(written.objectives),
  };
}

export function rememberPast(cache: string, { prefix, cycle }: CycleFolder, { head, files, objectives }: Past): void {
  const places = new Map<Revision, number>();
  const place = (revision: Revision): number => {
    const known = places.get(revision) ?? places.size;
    places.set(revision, known);
    return known;
  };
  const added = Array.from(files.added, ([path, first]) => [path, first === null ? null : place(first)] as const);
  const changes = Array.from(
    files.changes,
    ([path, all]) =>
      [path, all.map(({ revision, before, after }) => [place(revision), before, after] as const)] as const,
  );
  const commits = [...places.keys()];
  const written: Written = { head, prefix, commits, added, changes, objectives: [...objectives] };
  remember(pathIn(cache, cycle), Buffer.from(JSON.stringify(written)));
}

function pathIn(cache: string, cycle: string): string {
  return `${cache}/history/${cycle}.json`;
}
