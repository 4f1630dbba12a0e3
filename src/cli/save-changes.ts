import { refusal } from "./complaint.ts";
import type { Context } from "./context.ts";
import { type Shared, type SharingOptions, shareIfAsked } from "./share.ts";
import { type FileChange, writeAll } from "./write-all.ts";

/** What is to be written, and how git is told. */
export interface Saving extends SharingOptions {
  readonly changes: readonly FileChange[];
  /** Of the commit. */
  readonly message: string;
  /** Those to be committed, where they are more than are changed. */
  readonly files?: readonly string[];
  /** Says more of who was there first, where a file tells; the file that somebody else wrote is given. */
  readonly whoWasFirst?: (file: string) => Promise<string | null>;
  /** Says what was written, and whom to tell: that must be known also when git refuses. */
  readonly announce: () => void;
  /** The whole answer, with what git did, where it is to be JSON. */
  readonly json: (git: Shared) => string;
}

/**
 * Writes all files or none, answers, and commits and pushes them when that is asked for.
 *
 * @returns what git did; null when it was not asked to do anything.
 * @throws {UsageError} when somebody else was there first; nothing is written then.
 * @throws {RefusedError} when git refuses; the files stay written.
 */
export async function saveChanges(context: Context, root: string, saving: Saving): Promise<Shared | null> {
  const { changes, message, whoWasFirst, announce } = saving;
  const taken = writeAll(root, changes);
  if (taken !== null) {
    const what = taken.before === null ? "wrote" : "changed";
    const first = (await whoWasFirst?.(taken.file)) ?? `somebody else ${what} it at this moment`;
    const help = "Look at it, and run the command again if it is still needed.";
    throw refusal([{ where: taken.file, message: `${first}; nothing was written`, help }]);
  }
  announce();
  const files = saving.files ?? changes.map(({ file }) => file);
  const kept = `It is written: ${files.join(", ")}`;
  return shareIfAsked(context, root, { files, message, kept }, saving);
}
