import type { Answers, Form } from "./fields.ts";
import type { FormLook } from "./layout.ts";
import { beginForm } from "./state.ts";
import { formView } from "./view.ts";

/** Rows that a form takes at most, whichever of the fields that follow from the answers is in hand. */
export function formHeight(form: Form, answers: Answers, look: FormLook): number {
  const begun = beginForm(form, answers);
  const rows = form(answers).map(
    (_, at) =>
      formView(form, { ...begun, at, typed: "" }, look)
        .join("\n")
        .split("\n").length,
  );
  return Math.max(0, ...rows);
}
