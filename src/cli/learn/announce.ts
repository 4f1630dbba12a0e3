import { camelKeys, jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Context } from "../context.ts";
import { announceNotes } from "../notes.ts";
import { type Shared, sharingHint } from "../share.ts";

/** What a command did to one lesson of the library. */
export interface LessonWritten {
  /** The command's name, for its JSON document. */
  readonly command: "learn" | "learning";
  readonly id: string;
  readonly file: string;
  /** What the file holds now. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What was done, in a few words: `shared on 18 Nov`. Empty for a new lesson. */
  readonly done: string;
  /** False when the file said so already, and nothing was written. */
  readonly changed: boolean;
}

/** Says what was written: the answer of the command. */
export function announceLesson({ io, options, style }: Context, { id, file, done }: LessonWritten): void {
  if (options.json) return;
  io.print(`${style.good("✓")} ${style.strong(safeText(id))}${done === "" ? "" : `  ${safeText(done)}`}\n`);
  io.print(`  ${style.muted(safeText(file))}\n`);
}

/** The whole run as one JSON document. */
export function lessonWrittenJson({ command, id, file, content, changed }: LessonWritten, git: Shared): string {
  return jsonDocument(command, { id, file, changed, item: camelKeys(content), ...git });
}

/** Says on standard error how to share it. */
export function announceSharing(
  context: Context,
  root: string,
  { file, changed }: LessonWritten,
  shared: Shared | null,
): void {
  if (context.options.quiet) return;
  announceNotes(context, [], sharingHint(context, root, changed ? file : null, shared));
}
