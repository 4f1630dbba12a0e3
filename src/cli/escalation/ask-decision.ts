import { safeText } from "../../render/safe-text.ts";
import type { Context } from "../context.ts";
import { dayReaderOn } from "../decision/gather.ts";
import { askForDecision } from "../decision/session.ts";
import { type Answers, type Field, type Form, TEXT, textOf } from "../form/fields.ts";
import { actionAnswered } from "../review/from-answers.ts";
import type { Said } from "../review/minutes.ts";
import { sectionsFor } from "../review/sections.ts";
import { type Chosen, decisionFor, type PreparedAnswer } from "./decision.ts";
import type { Subject } from "./subject.ts";

/** What stands for none of the brief's options. */
const OTHER = "other";

/**
 * The decision on an escalation that the person at the terminal takes down.
 *
 * @throws {CancelledError} when they stop it.
 */
export async function askToDecideOn(
  context: Context,
  subject: Subject,
  by: string,
): Promise<{ readonly chosen: Chosen; readonly prepared: PreparedAnswer }> {
  const { opened, escalation, voice } = subject;
  const { style } = context;
  const readDay = dayReaderOn(opened, opened.asOf.date);
  const actions = sectionsFor({ opened, readDay, leader: by }).find(({ id }) => id === "actions");
  if (actions === undefined) throw new Error("there are no questions about actions");
  let chosen: Chosen = { option: undefined, title: "" };
  const paths = escalation.options.map(({ id, option, consequence, recommended }) => {
    const then = consequence === undefined ? "" : ` (${consequence})`;
    return `  ${style.strong(id)}  ${safeText(`${option}${then}${recommended ? ", recommended" : ""}`)}`;
  });
  const prepared = await askForDecision(context, {
    greeting: [
      style.strong(safeText(escalation.title)),
      safeText(`${escalation.decision_needed.question} By ${voice.moment(subject.state.decide.due)}.`),
      ...paths,
    ],
    head: headForm(subject),
    actions,
    prepare: (head, items) => {
      chosen = chosenIn(subject, head);
      const given = items.map((item) => actionAnswered(item, readDay));
      const content = {
        because: textOf(head, "because"),
        gives_way: textOf(head, "gives_way"),
        actions: given.length > 0 ? given : undefined,
      };
      const said: Said = { content, locate: ([key]) => String(key ?? "the decision"), howTo: null };
      return decisionFor(subject, chosen, said, by);
    },
  });
  return { chosen, prepared };
}

function headForm({ escalation }: Subject): Form {
  const option: Field = {
    kind: "choice",
    id: "option",
    label: "Option",
    choices: [
      ...escalation.options.map(({ id }) => ({ value: id, label: id })),
      { value: OTHER_CHOICE, label: "none of them" },
    ],
    initial: escalation.options.find(({ recommended }) => recommended)?.id ?? escalation.options[0]?.id ?? "",
    hint: "Which way is taken?",
  };
  const rest: Field[] = [
    { ...TEXT, id: "because", label: "Because", needed: "Say why.", hint: () => "Why this way?" },
    { ...TEXT, id: "gives_way", label: "Gives way", hint: () => "What stops or waits because of it?" },
  ];
  return (answers) => (answers.get("option") === OTHER_CHOICE ? [option, OTHER_FIELD, ...rest] : [option, ...rest]);
}

/** No id of an option looks like this. */
const OTHER_CHOICE = "-";

const OTHER_FIELD: Field = {
  ...TEXT,
  id: OTHER,
  label: "Decided",
  needed: "Say what was decided instead.",
  hint: () => "What was decided instead?",
};

function chosenIn({ escalation }: Subject, head: Answers): Chosen {
  const option = textOf(head, "option");
  const found = escalation.options.find(({ id }) => id === option);
  if (found !== undefined) return { option: found.id, title: found.option };
  return { option: undefined, title: textOf(head, OTHER) ?? "" };
}
