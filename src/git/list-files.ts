import type { Repository } from "./repository.ts";
import { readGit } from "./run.ts";

/** A file as git knows it. */
export interface ListedFile {
  /** Relative to the folder that was listed, with `/`. */
  readonly path: string;
  /** The blob's id while the file is what the index says; `null` when it must be read to know: changed, or a link. */
  readonly blob: string | null;
  readonly link: boolean;
}

const LINK_MODE = "120000";
const SUBMODULE_MODE = "160000";

/** Where the mode and the blob's id begin in what `ls-files` says of a file. */
const MODE = 2;
const BLOB = 9;

/** The tag of a file whose changes git looks for: not so with --assume-unchanged, nor outside a sparse checkout. */
const WATCHED = "H ";

/**
 * Lists the files of a folder's work tree below the given paths: what is tracked, with blob ids, and what is
 * untracked and not ignored. Two git processes, side by side, whatever the number of files.
 *
 * @throws {GitError} when git is missing or refuses.
 */
export async function listWorkTree(
  repository: Repository,
  directory: string,
  paths: readonly string[],
): Promise<ListedFile[]> {
  const [index, status] = await Promise.all([
    readGit(directory, ["ls-files", "--stage", "-v", "-z", "--", ...paths]),
    readGit(directory, [
      "status",
      "--porcelain=v1",
      "-z",
      "--untracked-files=all",
      "--no-renames",
      "--ignore-submodules",
      "--",
      ...paths,
    ]),
  ]);
  const changes = changesIn(status, repository.prefix.length);
  const files: ListedFile[] = [];
  let last = "";
  for (const record of records(index)) {
    // "<tag> <mode> <blob> <stage>\t<path>"; a file in conflict has several stages, and is among the changes
    const tab = record.indexOf("\t");
    const path = record.slice(tab + 1);
    if (path === last || record.startsWith(SUBMODULE_MODE, MODE)) continue;
    last = path;
    const change = changes.size === 0 ? undefined : changes.get(path);
    if (change === "deleted") continue;
    const link = record.startsWith(LINK_MODE, MODE);
    const known = record.startsWith(WATCHED) && !link && change !== "modified";
    files.push({ path, blob: known ? record.slice(BLOB, tab - 2) : null, link });
  }
  for (const [path, change] of changes) if (change === "untracked") files.push({ path, blob: null, link: false });
  return files;
}

/** Both sides of a merge changed it, so that what is on disk is neither. */
const UNMERGED = /^(?:DD|AA|U.|.U) /;

type Change = "deleted" | "modified" | "untracked";

/** What the work tree changes against the index, by path. */
function changesIn(status: Buffer, prefixLength: number): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const record of records(status)) {
    // "XY <path from the top>": X is the index, Y the work tree
    const path = record.slice(3 + prefixLength);
    const workTree = record[1];
    if (UNMERGED.test(record)) changes.set(path, "modified");
    else if (workTree === "?") changes.set(path, "untracked");
    else if (workTree === "D") changes.set(path, "deleted");
    else if (workTree !== " ") changes.set(path, "modified");
  }
  return changes;
}

function records(output: Buffer): string[] {
  return output.toString("utf8").split("\0").slice(0, -1);
}
