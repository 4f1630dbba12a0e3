import { safeText } from "../../render/safe-text.ts";
import { askChoice } from "../ask-choice.ts";
import type { Context } from "../context.ts";
import { CancelledError } from "../errors.ts";
import { askForm } from "../form/ask.ts";
import { type Answers, type Field, TEXT, textOf } from "../form/fields.ts";
import { Terminal } from "../terminal.ts";
import { whatWouldBeWritten } from "../what-would-be-written.ts";
import { QUESTIONS, type Question, type Review } from "./five-questions.ts";
import type { Subject } from "./subject.ts";

/**
 * Asks the person at the terminal the five questions; what was answered before can be changed.
 *
 * @throws {CancelledError} when they stop it.
 */
export function askForReview({ io, style }: Context, { escalation }: Subject): Promise<Review> {
  const fields = QUESTIONS.flatMap(fieldsOf);
  return Terminal.open(io, async (terminal) => {
    const look = { style, width: terminal.width };
    terminal.say([
      style.strong(safeText(escalation.title)),
      style.muted("How the process worked, not who was at fault."),
    ]);
    for (let answers = before(escalation.review ?? {}); ; ) {
      const result = await askForm(terminal, () => fields, answers, look);
      answers = result.answers;
      if (result.end === "skip") throw new CancelledError("skipped the review");
      if (result.end === "back") continue; // there is nothing before the first question to go back to
      terminal.say(whatWouldBeWritten([{ text: `Review: ${escalation.title}`, file: escalation.file }], [], look));
      const decided = await askChoice(terminal, "Write?", CHOICES, style);
      if (decided === "write") return reviewFrom(answers);
      if (decided === "cancel") throw new CancelledError("cancelled at the summary");
    }
  });
}

const CHOICES = [
  { name: "Write it", value: "write" },
  { name: "Change the answers", value: "change" },
  { name: "Cancel, write nothing", value: "cancel" },
] as const;

/** A yes or no is followed by a line for why. */
function fieldsOf({ key, label, question, kind, required }: Question): Field[] {
  if (kind === "text") {
    return [
      { ...TEXT, id: key, label, needed: required ? "Say something, in a sentence." : null, hint: () => question },
    ];
  }
  const choices = [
    { value: "yes", label: "yes" },
    { value: "no", label: "no" },
  ];
  return [
    { kind: "choice", id: key, label, choices, initial: "yes", hint: question },
    { ...TEXT, id: noteOf(key), label: "Why", hint: () => "Why? Enter to leave it at that." },
  ];
}

function noteOf(key: string): string {
  return `${key}.note`;
}

function before(review: Review): Answers {
  return new Map(
    Object.entries(review).flatMap(([key, value]): [string, string][] => {
      if (typeof value === "string") return [[key, value]];
      const note: [string, string][] = value?.note === undefined ? [] : [[noteOf(key), value.note]];
      return value === undefined ? [] : [[key, value.answer ? "yes" : "no"], ...note];
    }),
  );
}

function reviewFrom(answers: Answers): Review {
  const entries = QUESTIONS.map(({ key, kind }) => {
    const text = textOf(answers, key);
    if (kind === "text" || text === undefined) return [key, text];
    const note = textOf(answers, noteOf(key));
    return [key, { answer: text === "yes", ...(note === undefined ? {} : { note }) }];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
