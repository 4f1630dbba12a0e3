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

/** How the record of a watched file begins that is no link and no submodule, whether it may be run or not. */
const ORDINARY = `${WATCHED}100`;

/** The files of one folder in a work tree. */
export interface ListedFolder {
  /** Relative to the folder that was listed, with `/` at the end; empty for that folder itself. */
  readonly path: string;
  /** What the index says of the files, when every one is as the index has it; else null. */
  readonly records: string | null;
  /** The files, taken apart when somebody asks. */
  readonly files: () => ListedFile[];
}

/** What git's index says of an ordinary file, as `ls-files --stage -v -z` prints it. */
export function indexRecord(path: string, blob: string): string {
  return `${WATCHED}100644 ${blob} 0\t${path}\0`;
}

/**
 * Lists the files of a folder's work tree below the given paths, folder by folder: what is tracked, with blob ids, and
 * what is untracked and not ignored. Two git processes, side by side, whatever the number of files.
 *
 * @throws {GitError} when git is missing or refuses.
 */
export async function listWorkTree(
  repository: Repository,
  directory: string,
  paths: readonly string[],
): Promise<ListedFolder[]> {
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
  const folders = tracked(index.toString("utf8"));
  for (const [folder, changes] of groupChanges(changesIn(status, repository.prefix.length))) {
    folders.set(folder, { ...(folders.get(folder) ?? { records: "", ordinary: true }), changes });
  }
  return Array.from(folders, ([path, { records, ordinary, changes }]) => ({
    path,
    records: changes === null && ordinary ? records : null,
    files: () => filesIn(records, changes ?? NO_CHANGES),
  }));
}

interface Tracked {
  readonly records: string;
  /** Whether all of its files are watched, not in conflict, and neither links nor submodules. */
  readonly ordinary: boolean;
  /** By path; null when there is none. */
  readonly changes: ReadonlyMap<string, Change> | null;
}

/** Cuts what git says of its index into folders, without taking every record apart. */
function tracked(index: string): Map<string, Tracked> {
  const folders = new Map<string, Tracked>();
  let folder: string | null = null;
  let ordinary = true;
  let from = 0;
  const close = (to: number): void => {
    if (folder === null) return;
    const before: Tracked = folders.get(folder) ?? { records: "", ordinary: true, changes: null };
    const records = before.records + index.slice(from, to);
    folders.set(folder, { records, ordinary: before.ordinary && ordinary, changes: null });
  };
  for (let start = 0; start < index.length; ) {
    const path = index.indexOf("\t", start) + 1;
    const end = index.indexOf("\0", path);
    const name = index.lastIndexOf("/", end) + 1;
    if (folder === null || Math.max(name - path, 0) !== folder.length || !index.startsWith(folder, path)) {
      close(start);
      folder = index.slice(path, Math.max(name, path));
      from = start;
      ordinary = true;
    }
    ordinary &&= index.startsWith(ORDINARY, start) && index[path - 2] === "0";
    start = end + 1;
  }
  close(index.length);
  return folders;
}

function filesIn(index: string, changes: ReadonlyMap<string, Change>): ListedFile[] {
  const files: ListedFile[] = [];
  let last = "";
  for (const record of records(index)) {
    // "<tag> <mode> <blob> <stage>\t<path>"; a file in conflict has several stages, and is among the changes
    const tab = record.indexOf("\t");
    const path = record.slice(tab + 1);
    if (path === last || record.startsWith(SUBMODULE_MODE, MODE)) continue;
    last = path;
    const change = changes.get(path);
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

const NO_CHANGES: ReadonlyMap<string, Change> = new Map();

/** What the work tree changes against the index, by path. */
function changesIn(status: Buffer, prefixLength: number): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const record of records(status.toString("utf8"))) {
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

/** The changes by folder. */
function groupChanges(changes: ReadonlyMap<string, Change>): Map<string, Map<string, Change>> {
  const folders = new Map<string, Map<string, Change>>();
  for (const [path, change] of changes) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, new Map([[path, change]]));
    else known.set(path, change);
  }
  return folders;
}

function records(output: string): string[] {
  return output.split("\0").slice(0, -1);
}
