import type { FormResult } from "../form/ask.ts";
import type { Answers, Form } from "../form/fields.ts";
import { isSaid, type Section } from "./sections.ts";

/**
 * Asks for one item after the other, until one has nothing to say; an item that is emptied is taken out.
 *
 * @param items what was answered so far; it is what is answered afterwards.
 */
export async function askItems(
  section: Section,
  items: Answers[],
  ask: (form: Form, answers: Answers) => Promise<FormResult>,
): Promise<"done" | "back"> {
  for (let index = 0; ; ) {
    const { end, answers } = await ask(section.form, items[index] ?? new Map());
    if (end === "skip") return "done";
    if (end === "back" && index === 0) return "back";
    if (end === "back") index--;
    else if (isSaid(section, answers)) items[index++] = answers;
    else if (index < items.length) items.splice(index, 1);
    else return "done";
  }
}
