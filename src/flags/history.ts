import type { ObjectiveFile } from "../model/objective.ts";

/** A commit that changed a file. */
export interface Revision {
  readonly commit: string;
  /** The author's date, RFC 3339 with an offset. */
  readonly at: string;
  readonly author: string;
}

/** An objective's file as it was after a commit; null when the commit removed it, or left it unreadable. */
export interface ObjectiveRevision extends Revision {
  readonly file: string;
  readonly objective: ObjectiveFile | null;
}

/** What only git knows: when files came and how objectives changed. Read in bulk by whoever runs the rules. */
export interface History {
  /** The commit that added a path, by path; of files that were never committed nothing is known. */
  readonly added: ReadonlyMap<string, Revision>;
  /** How the objectives of the cycle came to be as they are: oldest first, by path. */
  readonly objectives: ReadonlyMap<string, readonly ObjectiveRevision[]>;
}

/** Why there is no history to read: no repository, a shallow clone that holds only the newest of it, or nothing committed. */
export type NoHistory = "no-repository" | "shallow" | "no-commits";
