import type { Context } from "../context.ts";
import { type SharingOptions, saveChanges } from "../save-changes.ts";
import type { Shared } from "../share.ts";
import type { FileChange } from "../write-all.ts";

export type { SharingOptions } from "../save-changes.ts";

/**
 * Writes one file of the library, and commits and pushes it when that is asked for.
 *
 * @param message of the commit.
 * @throws {UsageError} when somebody else was there first; nothing is written then.
 */
export function saveLesson(
  context: Context,
  root: string,
  change: FileChange,
  options: SharingOptions & { readonly message: string; readonly announce: () => void },
): Promise<Shared | null> {
  return saveChanges(context, root, { changes: [change], ...options });
}
