import type { Commit, FileChange } from "../git/commits.ts";
import type { Revision } from "./history.ts";

/** What a commit did to an objective's file, as ids of blobs. */
export interface BlobChange {
  readonly revision: Revision;
  readonly before: readonly string[];
  readonly after: string | null;
}

/** What became of the files of a cycle, commit by commit. Paths are the workspace's. */
export interface FileHistories {
  /** The commit that first brought each file; null for what came with the workspace or the cycle itself. */
  readonly added: Map<string, Revision | null>;
  /** The changes of each objective's file, oldest first. */
  readonly changes: Map<string, BlobChange[]>;
}

/** The workspace's folder from the top of the repository, empty or with `/` at the end, and a cycle in it. */
export interface CycleFolder {
  readonly prefix: string;
  readonly cycle: string;
}

/** What has to be looked at to know a cycle's past: its folder, and the file that says since when there is a workspace. */
export function pathsOf({ prefix, cycle }: CycleFolder): string[] {
  return [`${prefix}${SETTINGS}`, `${prefix}cycles/${cycle}`];
}

const SETTINGS = "okr.yaml";

/** Adds commits, parents before children, to what is known of the ones before them. */
export function addCommits(known: FileHistories, commits: readonly Commit[], folder: CycleFolder): void {
  const inside = `${folder.prefix}cycles/${folder.cycle}/`;
  const founding = new Set([`${folder.prefix}${SETTINGS}`, `${inside}cycle.yaml`]);
  for (const commit of commits) {
    const revision = { commit: commit.id, at: instant(commit.at), author: commit.author };
    const isFounding = commit.changes.some(({ path, before }) => before.length === 0 && founding.has(path));
    for (const change of commit.changes) {
      if (change.path.startsWith(inside)) addChange(known, change, { revision, isFounding, prefix: folder.prefix });
    }
  }
}

interface Circumstances {
  readonly revision: Revision;
  readonly isFounding: boolean;
  readonly prefix: string;
}

function addChange(known: FileHistories, change: FileChange, { revision, isFounding, prefix }: Circumstances): void {
  const { after } = change;
  const path = change.path.slice(prefix.length);
  if (change.movedFrom !== null) carryOn(known, change.movedFrom.slice(prefix.length), path);
  if (change.before.length === 0 && !known.added.has(path)) known.added.set(path, isFounding ? null : revision);
  if (!isObjective(path)) return;
  const changes = known.changes.get(path) ?? [];
  // Where a workspace comes to another folder, git takes every file for added.
  const last = isFounding ? changes.at(-1)?.after : null;
  const before = change.before.length === 0 && typeof last === "string" ? [last] : change.before;
  if (before.length === 1 && before[0] === after) return;
  changes.push({ revision, before, after });
  known.changes.set(path, changes);
}

/** A file that was moved is the same file, and has the same past. */
function carryOn({ added, changes }: FileHistories, from: string, to: string): void {
  const first = added.get(from);
  if (first !== undefined && !added.has(to)) added.set(to, first);
  const past = changes.get(from);
  if (past === undefined) return;
  changes.set(to, [...past, ...(changes.get(to) ?? [])]);
  changes.delete(from);
}

function isObjective(path: string): boolean {
  return path.split("/")[2] === "okrs" && path.endsWith(".yaml");
}

/** The last second of the year 9999: whoever sets a clock beyond it means nothing by it. */
const LATEST = 253_402_300_799;

function instant(seconds: number): string {
  return new Date(Math.min(Math.max(seconds, 0), LATEST) * 1000).toISOString().replace(".000Z", "Z");
}
