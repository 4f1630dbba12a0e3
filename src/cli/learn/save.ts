import type { Context } from "../context.ts";
import { saveChanges } from "../save-changes.ts";
import type { SharingOptions } from "../share.ts";
import type { FileChange } from "../write-all.ts";
import { announceLesson, announceSharing, type LessonWritten, lessonWrittenJson } from "./announce.ts";

/**
 * Writes one file of the library, says so, and commits and pushes it when that is asked for.
 *
 * @throws {UsageError} when somebody else was there first; nothing is written then.
 */
export async function saveLesson(
  context: Context,
  root: string,
  change: FileChange,
  { written, ...options }: SharingOptions & { readonly message: string; readonly written: LessonWritten },
): Promise<void> {
  const shared = await saveChanges(context, root, {
    changes: [change],
    announce: () => announceLesson(context, written),
    json: (git) => lessonWrittenJson(written, git),
    ...options,
  });
  announceSharing(context, root, written, shared);
}
