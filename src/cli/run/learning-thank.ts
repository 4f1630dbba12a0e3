import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { editLesson } from "../learn/edit-lesson.ts";
import { withThanks } from "../learn/edits.ts";
import type { SharingOptions } from "../share.ts";

interface Options extends SharingOptions {
  readonly by?: string;
  readonly date?: string;
}

/** `okr learning thank`: notes in a lesson's file who thanks for it. */
export function run(context: Context, [named]: [string], options: Options): Promise<ExitStatus> {
  return editLesson(context, named, options, async ({ workspace, learning, date }) => {
    const by = await identify(workspace, options.by);
    if (by === learning.by) throw new UsageError(`${by} learned it, and thanks come from somebody else`);
    return {
      edit: (lesson) => withThanks(lesson, { by, date }),
      done: `${by} thanks ${learning.by}`,
      already: `${by} has thanked for it already`,
    };
  });
}
