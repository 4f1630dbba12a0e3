import { handleFault, referencesFault, type Surroundings, tagsTyped } from "../field-checks.ts";
import { type Answers, type ChoiceField, type Field, TEXT, textOf } from "../form/fields.ts";

/** The questions about a lesson behind what was learned. */
export function aboutLesson(around: Surroundings, by: string | null): Field[] {
  return [
    {
      ...TEXT,
      id: "from",
      label: "From",
      hint: () => "What does it come from? An objective or a key result; Enter to leave it open.",
      fault: (text) => referencesFault(around, text),
    },
    WORKED,
    { ...TEXT, id: "tags", label: "Tags", hint: () => "Words to find it by, such as onboarding, forms." },
    {
      ...TEXT,
      id: "by",
      label: "Learned by",
      fallback: by,
      needed: by === null ? "Name who learned it." : null,
      hint: () => "Who learned it?",
      fault: (text) => handleFault(around, text),
    },
  ];
}

const WORKED: ChoiceField = {
  kind: "choice",
  id: "worked",
  label: "Worked?",
  choices: [
    { value: "yes", label: "it worked" },
    { value: "no", label: "it did not" },
    { value: "", label: "cannot tell" },
  ],
  initial: "yes",
  hint: "Did what was tried work? What did not is worth as much.",
};

/** What a lesson's file holds, made of the answers. */
export function lessonContent(answers: Answers): Record<string, unknown> {
  const text = (id: string) => textOf(answers, id);
  const worked = text("worked");
  const tags = tagsTyped(text("tags") ?? "");
  const content = {
    by: text("by")?.replace(/^@/, ""),
    from: text("from"),
    lesson: text("lesson"),
    worked: worked === undefined ? undefined : worked === "yes",
    tags: tags.length > 0 ? tags : undefined,
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
