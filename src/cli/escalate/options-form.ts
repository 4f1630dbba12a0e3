import { optionFaults } from "../../escalation/real-options.ts";
import { type Answers, type Field, type Form, TEXT, textOf } from "../form/fields.ts";
import { choice } from "./around.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A brief needs so many real options. */
const LEAST = 2;

/** The options one after the other with what follows from each, until there is no more; then which is recommended. */
export const OPTIONS_FORM: Form = (answers) => {
  const fields: Field[] = [];
  for (let index = 0; index < LETTERS.length; index++) {
    const letter = LETTERS[index] ?? "";
    fields.push({
      ...TEXT,
      id: `option-${letter}`,
      label: `Option ${letter}`,
      needed: index < LEAST ? "Two real options are needed, so that there is something to decide." : null,
      hint: () =>
        index < LEAST ? "What could really be done?" : "What else could be done? Enter when there is no more.",
      fault: (text) => faultOf(text, index, answers),
    });
    const isSaid = textOf(answers, `option-${letter}`) !== undefined;
    if (!isSaid && index >= LEAST) break;
    fields.push({
      ...TEXT,
      id: `follows-${letter}`,
      label: "It follows",
      hint: () => "What follows from it? Enter to leave it open.",
    });
  }
  const said = optionsAnswered(answers).map(({ id }) => [id, id] as const);
  return [...fields, choice("recommend", "Recommend", [["", "none"], ...said], "", "Which one would you take?")];
};

/** An option as it was answered. */
interface Answered {
  readonly id: string;
  readonly option: string;
  readonly consequence?: string;
  readonly recommended?: true;
}

/** The options that were answered, each with its letter. */
export function optionsAnswered(answers: Answers): Answered[] {
  return [...LETTERS].flatMap((id): Answered[] => {
    const option = textOf(answers, `option-${id}`);
    const consequence = textOf(answers, `follows-${id}`);
    if (option === undefined) return [];
    const isRecommended = textOf(answers, "recommend") === id;
    return [
      { id, option, ...(consequence !== undefined && { consequence }), ...(isRecommended && { recommended: true }) },
    ];
  });
}

/** Why a text is no further path beside those before it. */
function faultOf(text: string, index: number, answers: Answers): string | null {
  const before = [...LETTERS].slice(0, index).map((id) => ({ option: textOf(answers, `option-${id}`) ?? id }));
  const fault = optionFaults([...before, { option: text }]).find(({ second }) => second === index);
  if (fault === undefined) return null;
  return fault.kind === "same"
    ? `That is option ${LETTERS[fault.first]} once more`
    : "Doing nothing is one path, not two";
}
