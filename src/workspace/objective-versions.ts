import { readPastBlobs } from "../git/blobs.ts";
import type { ObjectiveFile } from "../model/objective.ts";
import type { BlobChange } from "./file-histories.ts";
import type { History, ObjectiveChange, Revision } from "./history.ts";
import { isPlace, placeOf } from "./layout.ts";
import type { Placed } from "./read-files.ts";
import type { Past } from "./remembered-history.ts";
import { joinRenamed } from "./renamed-objectives.ts";
import { type Content, type Entry, MAX_FILE_BYTES, type Source } from "./source.ts";

/**
 * Reads the versions of objectives that are not known yet, all by one git process.
 *
 * @throws {GitError} when git cannot read them.
 */
export async function readVersions(top: string, { files, objectives }: Past): Promise<void> {
  const wanted = new Map<string, Placed>();
  for (const [path, changes] of files.changes) {
    const place = placeOf(path);
    if (place === null || !isPlace(place)) continue;
    for (const { before, after } of changes) {
      for (const blob of [...before, after]) {
        if (blob !== null && !objectives.has(blob)) wanted.set(blob, { path, blob, place });
      }
    }
  }
  if (wanted.size === 0) return;
  for (const blob of wanted.keys()) objectives.set(blob, null);
  // Mostly everything is remembered, and then there is no need of what reads files.
  const { readFiles } = await import("./read-files.ts");
  await readFiles(new PastSource(top), [...wanted.values()], ({ blob }, { facts }) => {
    if (blob !== null) objectives.set(blob, facts as ObjectiveFile | null);
  });
}

/** What git has by ids of blobs. What is not there, or too large to be an objective, is left out. */
class PastSource implements Source {
  readonly #top: string;

  constructor(top: string) {
    this.#top = top;
  }

  list(): ReturnType<Source["list"]> {
    return Promise.resolve({ folders: [], faults: new Map() });
  }

  async read<E extends Entry>(entries: readonly E[], visit: (entry: E, content: Content) => void): Promise<void> {
    if (entries.length === 0) return;
    const blobs = entries.map(({ blob }) => blob ?? "");
    await readPastBlobs(this.#top, blobs, MAX_FILE_BYTES, (index, content) => {
      const entry = entries[index];
      if (entry !== undefined && content !== null) visit(entry, content);
    });
  }
}

/** What the past tells, once all its versions are read. */
export function toldBy({ files, objectives: versions }: Past): History {
  const added = new Map<string, Revision>();
  for (const [path, first] of files.added) if (first !== null) added.set(path, first);
  const objectives = new Map<string, ObjectiveChange[]>();
  for (const [path, changes] of files.changes) objectives.set(path, changesOf(changes, versions));
  return joinRenamed({ added, objectives });
}

/** A version that cannot be read says nothing: what comes after it is held against the last one that can. */
function changesOf(
  changes: readonly BlobChange[],
  versions: ReadonlyMap<string, ObjectiveFile | null>,
): ObjectiveChange[] {
  const found: ObjectiveChange[] = [];
  let last: ObjectiveFile | null = null;
  for (const { revision, before: blobs, after: blob } of changes) {
    const before = blobs.map((each) => versions.get(each) ?? last).filter((each) => each !== null);
    const after = blob === null ? null : versions.get(blob);
    if (after === undefined || (after === null && blob !== null)) continue;
    if (blobs.length === 0 || before.length > 0) found.push({ ...revision, before, after });
    last = after;
  }
  return found;
}
