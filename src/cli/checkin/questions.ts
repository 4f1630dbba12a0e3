import type { Blocker } from "../../model/check-in.ts";
import { saysNothing } from "../../model/nothing.ts";
import { neededRef } from "../../model/scalars.ts";
import { shortDate } from "../../time/spoken.ts";
import { References } from "../../workspace/references/lookup.ts";
import { type Answers, type ChoiceField, type Field, type Form, TEXT, type TextField } from "../form/fields.ts";
import { confidenceQuestion, measuredQuestions } from "./measured-questions.ts";
import type { Subject } from "./subject.ts";

/** Rows that a form takes more when something is in the way: five questions, and a hint that is longer. */
export const MORE_WHEN_STUCK = 6;

/** The questions of a check-in: five, and a few more when something is in the way. */
export function questionsFor(subject: Subject): Form {
  const before = subject.before?.content ?? {};
  const always: readonly Field[] = [
    ...measuredQuestions(subject),
    confidenceQuestion(subject),
    ...words(subject, before),
  ];
  const stillOpen = subject.open.map((blocker) => stillBlocked(blocker));
  return (answers) => [...always, ...stillOpen, ...(hasProblem(answers) ? whenStuck(subject, answers) : [])];
}

/** Whether the answers say that something is in the way. */
export function hasProblem(answers: Answers): boolean {
  const problems = answers.get("problems");
  return typeof problems === "string" && problems !== "" && !saysNothing(problems);
}

function words({ last }: Subject, before: Readonly<Record<string, unknown>>): TextField[] {
  const since = last === null ? "so far" : `since ${shortDate(last.date)}`;
  const ask = (id: string, label: string, question: string, fallback: string | null): TextField => {
    const earlier = before[id];
    return { ...TEXT, id, label, fallback: typeof earlier === "string" ? earlier : fallback, hint: () => question };
  };
  return [
    ask("progress", "Progress", `What moved ${since}?`, null),
    ask("plans", "Plans", "What happens next?", null),
    ask("problems", "Problems", "What is in the way? Enter when nothing is.", "None"),
  ];
}

function stillBlocked({ id, summary, since }: Blocker): ChoiceField {
  return {
    kind: "choice",
    id: `open:${id}`,
    label: "Blocked",
    choices: [
      { value: "open", label: "still open" },
      { value: "settled", label: "settled" },
    ],
    initial: "open",
    hint: `${summary}${since === undefined ? "" : `, since ${shortDate(since)}`}`,
  };
}

/** What is asked only when there is a problem. */
function whenStuck(subject: Subject, answers: Answers): Field[] {
  const blocker = answers.get("blocker");
  const kind = answers.get("kind");
  return [
    {
      ...TEXT,
      id: "blocker",
      label: "Blocker",
      nothing: saysNothing,
      hint: () => "Does something new stop you? Say what, in a few words; Enter when not.",
    },
    ...(typeof blocker === "string" && blocker !== "" ? aboutBlocker(subject, kind) : []),
    {
      ...TEXT,
      id: "decision_needed",
      label: "Decision",
      nothing: saysNothing,
      hint: () => "Is a decision needed? Ask it as a question; Enter when not.",
    },
  ];
}

function aboutBlocker({ workspace, scored }: Subject, kind: unknown): Field[] {
  const waitsFor: TextField = {
    ...TEXT,
    id: "waits_for",
    label: "Waits for",
    hint: () => "Whom? team:legal, legal/consent/kr2 or external:Acme Payments; Enter to leave it open.",
    fault: (text) => {
      if (!neededRef.safeParse(text).success) return "Write team:legal, legal/consent/kr2 or external:Acme Payments";
      const references = new References(workspace);
      references.needed(text, scored.keyResult.cycle, { file: "", pointer: [], subject: null });
      const [found] = references.found;
      return found === undefined ? null : `${found.message}. ${found.help ?? ""}`;
    },
  };
  return [
    {
      kind: "choice",
      id: "kind",
      label: "Kind",
      choices: ["dependency", "decision", "resource", "risk"].map((each) => ({ value: each, label: each })),
      initial: "dependency",
      hint: "What kind of thing is it?",
    },
    ...(kind === "dependency" ? [waitsFor] : []),
    {
      kind: "choice",
      id: "authority",
      label: "Yours?",
      choices: [
        { value: "yes", label: "we can settle it" },
        { value: "no", label: "it is outside our control" },
      ],
      initial: "yes",
      hint: "May you and your team still settle it yourselves?",
    },
  ];
}
