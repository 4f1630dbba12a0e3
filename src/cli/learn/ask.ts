import type { Context } from "../context.ts";
import { CancelledError } from "../errors.ts";
import type { Surroundings } from "../field-checks.ts";
import { askForm } from "../form/ask.ts";
import { type Answers, TEXT, type TextField } from "../form/fields.ts";
import { Terminal } from "../terminal.ts";
import { aboutLesson, lessonContent } from "./questions.ts";

/**
 * Asks the person at the terminal for a lesson; what the call has said already is not asked again.
 *
 * @param known the parts of the lesson's file that are known.
 * @param by who probably learned it; `null` when nobody knows.
 * @throws {CancelledError} when they stop it, or skip it.
 */
export function askForLesson(
  { io, style }: Context,
  around: Surroundings,
  known: Readonly<Record<string, unknown>>,
  by: string | null,
): Promise<Record<string, unknown>> {
  const fields = [LESSON, ...aboutLesson(around, by)].filter(({ id }) => known[id] === undefined);
  return Terminal.open(io, async (terminal) => {
    for (let given: Answers = new Map(); ; ) {
      const { end, answers } = await askForm(terminal, () => fields, given, { style, width: terminal.width });
      if (end === "skip") throw new CancelledError("skipped the lesson");
      if (end === "done") return { ...lessonContent(answers), ...known };
      given = answers; // there is nothing before the first question to go back to
    }
  });
}

const LESSON: TextField = {
  ...TEXT,
  id: "lesson",
  label: "Learned",
  needed: "Say what was learned, in a sentence.",
  hint: () => "What was learned, in a sentence that helps somebody else?",
};
