import type { ObjectiveFile } from "../model/objective.ts";

/** A commit that changed a file. */
export interface Revision {
  readonly commit: string;
  /** The author's moment, which a rebase or a squash keeps: RFC 3339 in UTC, to the second. */
  readonly at: string;
  readonly author: string;
}

/** What a commit did to an objective's file. Versions that cannot be read are skipped. */
export interface ObjectiveChange extends Revision {
  /** The file in each parent that had it: none when the commit added it; several when a merge made it anew. */
  readonly before: readonly ObjectiveFile[];
  /** The file after the commit; null when it removed it. */
  readonly after: ObjectiveFile | null;
}

/** What only git knows of a cycle: when its files came and how its objectives changed. Paths are the workspace's. */
export interface History {
  /**
   * The commit that first brought a file, by path; a file that was moved keeps its own. Nothing is known, and nothing
   * is in it, of files that were never committed, and of those that came with the workspace or the cycle itself: what
   * was kept elsewhere before may be older than its commit.
   */
  readonly added: ReadonlyMap<string, Revision>;
  /** How the objectives came to be as they are, oldest first, by path; also of those that are gone. */
  readonly objectives: ReadonlyMap<string, readonly ObjectiveChange[]>;
}

/**
 * Why there is no history to read: no repository, no git to ask, a shallow clone that holds only the newest of it,
 * nothing committed, or a git that refuses the repository or takes too long.
 */
export type NoHistory = "no-repository" | "no-git" | "shallow" | "no-commits" | "unreadable";
