import type { Learning, Workspace } from "../../workspace/workspace.ts";
import { refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { pastDayComplaints } from "../day-complaints.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { contentOf, type DocumentOnDisk, readDocument } from "../on-disk.ts";
import { openCycles } from "../open-cycles.ts";
import type { SharingOptions } from "../share.ts";
import { announceLesson, lessonWrittenJson } from "./announce.ts";
import { editedSafely } from "./edits.ts";
import { lessonNamed } from "./name.ts";
import { saveLesson } from "./save.ts";

/** A lesson of the library that is about to be edited. */
export interface Subject {
  readonly workspace: Workspace;
  readonly learning: Learning;
  /** The day on which it is shared or thanked for. */
  readonly date: string;
}

/** What is done to a lesson's file. */
export interface LessonEdit {
  /** The file's text afterwards; `null` when it says so already. */
  readonly edit: (lesson: DocumentOnDisk) => string | null;
  /** What was done, and what holds already, in a few words. */
  readonly done: string;
  readonly already: string;
}

/**
 * Edits one lesson of the library, with its comments and its order kept, and says so.
 *
 * @throws {UsageError} when there is no such lesson, or the day is none or before the lesson.
 * @throws {RefusedError} when the file is written too unusually to be edited.
 */
export async function editLesson(
  context: Context,
  named: string,
  options: SharingOptions & { readonly date?: string },
  prepare: (subject: Subject) => Promise<LessonEdit>,
): Promise<ExitStatus> {
  const { workspace, asOf } = await openCycles(context);
  const learning = lessonNamed(workspace, named);
  const date = options.date ?? asOf.date;
  const complaints = pastDayComplaints(date, asOf.date, "--date", "it says what was done");
  if (complaints.length > 0) throw refusal(complaints);
  if (date < learning.date) throw new UsageError(`${learning.id} was not yet written on ${date}`, "Correct --date.");
  const { edit, done, already } = await prepare({ workspace, learning, date });
  const lesson = readDocument(workspace.root, learning.file);
  if (lesson === null) throw new UsageError(`${learning.file} is not there any more`);
  const text = editedSafely(learning.file, () => edit(lesson));
  const about = { command: "learning", id: learning.id, file: learning.file } as const;
  if (text === null) {
    const unchanged = { ...about, content: lesson.content, done: already, changed: false };
    announceLesson(context, unchanged);
    if (context.options.json) context.io.print(lessonWrittenJson(unchanged, { commit: null, pushed: false }));
    return EXIT.done;
  }
  const change = { file: learning.file, text, before: lesson.bytes };
  const message = `Note that ${done}\n\n${learning.id}`;
  const written = { ...about, content: contentOf(text) ?? {}, done, changed: true };
  await saveLesson(context, workspace.root, change, { ...options, message, written });
  return EXIT.done;
}
