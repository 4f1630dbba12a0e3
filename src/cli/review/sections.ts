import { decisionSchema } from "../../model/decision.ts";
import { longDay } from "../../time/spoken.ts";
import { handleFault, onFileFault, referencesFault } from "../field-checks.ts";
import { type Answers, type Field, type Form, TEXT, type TextField, textOf } from "../form/fields.ts";
import { aboutLesson } from "../learn/questions.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type DayReader, stemFrom } from "./notation.ts";

/** The parts of a review that are asked for again and again until there is no more. */
export type ListSection = "decisions" | "actions" | "kudos" | "lessons";

/** What the questions need to know. */
export interface Around {
  readonly opened: Opened;
  readonly readDay: DayReader;
  /** Who led the review: whoever decides and learns, unless it was somebody else. */
  readonly leader: string | null;
}

/** One part of a review: one item of it is one form, whose first answer is nothing when there is no more. */
export interface Section {
  readonly id: ListSection;
  readonly title: string;
  readonly form: Form;
  /** The id of the first field. */
  readonly lead: string;
}

/** The parts in the order in which a review goes through them. */
export function sectionsFor(around: Around): Section[] {
  return [
    { id: "decisions", title: "Decisions", lead: "title", form: decisionForm(around) },
    { id: "actions", title: "Actions", lead: "what", form: actionForm(around) },
    { id: "kudos", title: "Thanks", lead: "to", form: thanksForm(around) },
    { id: "lessons", title: "Lessons", lead: "lesson", form: lessonForm(around) },
  ];
}

/** The lead, and the rest of the form once it says something that has no file yet. */
function form(lead: TextField, rest: readonly Field[]): Form {
  return (answers) => {
    const said = textOf(answers, lead.id);
    return said === undefined || stemFrom(said) !== null ? [lead] : [lead, ...rest];
  };
}

function decisionForm({ opened, leader }: Around): Form {
  const lead: TextField = {
    ...TEXT,
    id: "title",
    label: "Decided",
    hint: () => "What was decided? Enter when there is no more.",
    fault: (text) => (stemFrom(text) === null ? null : onFileFault(opened, "decision", text.trim())),
  };
  return form(lead, aboutDecision({ opened, leader }));
}

/** The questions about a decision behind what was decided. */
export function aboutDecision({ opened, leader }: Pick<Around, "opened" | "leader">): Field[] {
  return [
    {
      ...TEXT,
      id: "affects",
      label: "Affects",
      needed: "Name at least one objective or key result.",
      hint: () => "Which objectives or key results? Such as growth/activation/kr1.",
      fault: (text) => referencesFault(opened, text),
    },
    {
      kind: "choice",
      id: "kind",
      label: "Kind",
      choices: [
        { value: "", label: "leave open" },
        ...decisionSchema.shape.kind.unwrap().options.map((each) => ({ value: each, label: each })),
      ],
      initial: "",
      hint: "What kind of decision is it?",
    },
    { ...TEXT, id: "because", label: "Because", hint: () => "Why?" },
    { ...TEXT, id: "gives_way", label: "Gives way", hint: () => "What stops or waits because of it?" },
    person(opened, { id: "by", label: "Decided by", fallback: leader, question: "Who decided?" }),
  ];
}

function actionForm({ opened, readDay }: Around): Form {
  const lead: TextField = {
    ...TEXT,
    id: "what",
    label: "Action",
    hint: () => "What is to be done? Enter when there is no more.",
  };
  const shown = (text: string) => {
    const day = readDay(text);
    return day === null ? text : longDay(day);
  };
  return form(lead, [
    person(opened, { id: "owner", label: "Owner", fallback: null, question: "Which one person does it?" }),
    {
      ...TEXT,
      id: "due",
      label: "Due",
      needed: "Say until when: 2026-11-30, friday or +3d.",
      hint: (text: string) => (readDay(text) === null ? "Until when? 2026-11-30, friday or +3d." : shown(text)),
      shown,
      fault: (text) => (readDay(text) === null ? "Write 2026-11-30, friday or +3d" : null),
    },
    {
      ...TEXT,
      id: "for",
      label: "For",
      hint: () => "Which objectives or key results is it for? Enter to leave it open.",
      fault: (text) => referencesFault(opened, text),
    },
  ]);
}

function thanksForm({ opened }: Around): Form {
  const lead: TextField = {
    ...TEXT,
    id: "to",
    label: "Thanks to",
    hint: () => "Who is thanked? Enter when there is no more.",
    fault: (text) => handleFault(opened, text),
  };
  return form(lead, [{ ...TEXT, id: "for", label: "For", needed: "Say what for.", hint: () => "What for?" }]);
}

function lessonForm({ opened, leader }: Around): Form {
  const lead: TextField = {
    ...TEXT,
    id: "lesson",
    label: "Learned",
    hint: () => "What was learned, in a sentence? Or the name of a lesson on file. Enter when there is no more.",
    fault: (text) => (stemFrom(text) === null ? null : onFileFault(opened, "learning", text.trim())),
  };
  return form(lead, aboutLesson(opened, leader));
}

interface PersonField {
  readonly id: string;
  readonly label: string;
  readonly fallback: string | null;
  readonly question: string;
}

/** A field that takes the handle of one person. */
export function person(opened: Opened, { id, label, fallback, question }: PersonField): TextField {
  return {
    ...TEXT,
    id,
    label,
    fallback,
    needed: fallback === null ? "Name one person by their handle." : null,
    hint: (text) => opened.workspace.people.get(text.replace(/^@/, ""))?.name ?? question,
    fault: (text) => handleFault(opened, text),
  };
}

/** The five questions of a quarterly review. */
export const FIVE_QUESTIONS: Form = () =>
  [
    { id: "improved", label: "Improved", question: "What improved because the objectives existed?" },
    { id: "missed", label: "Missed", question: "What did leaders miss?" },
    { id: "ownership_broke", label: "Ownership", question: "Where did ownership break?" },
    { id: "forums_helped", label: "Helped", question: "Which forums helped?" },
    { id: "forums_cost", label: "Only cost", question: "Which forums only cost?" },
  ].map(({ id, label, question }) => ({ ...TEXT, id, label, hint: () => question }));

/** Whether the first answer of a form says something. */
export function isSaid({ lead }: Section, answers: Answers): boolean {
  return textOf(answers, lead) !== undefined;
}
