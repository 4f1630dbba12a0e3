import { shortDate } from "../../time/spoken.ts";
import type { Context } from "../context.ts";
import type { ExitStatus } from "../exit-status.ts";
import { editLesson } from "../learn/edit-lesson.ts";
import { withSharing } from "../learn/edits.ts";
import type { SharingOptions } from "../share.ts";

interface Options extends SharingOptions {
  readonly at?: string;
  readonly date?: string;
}

/** `okr learning share`: notes in a lesson's file that it was shared, when and in which forum. */
export function run(context: Context, [named]: [string], options: Options): Promise<ExitStatus> {
  const at = options.at?.trim() || "learning";
  return editLesson(context, named, options, async ({ date }) => ({
    edit: (lesson) => withSharing(lesson, { date, at }),
    done: `shared on ${shortDate(date)} (${at})`,
    already: `was shared on ${shortDate(date)} (${at}) already`,
  }));
}
