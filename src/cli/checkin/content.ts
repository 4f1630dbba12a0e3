import type { Blocker } from "../../model/check-in.ts";
import type { Answers } from "../form/fields.ts";
import { unitOf } from "../status/json.ts";
import { blockerFrom } from "./blockers.ts";
import { readConfidence, readNumber } from "./numbers.ts";
import { hasProblem } from "./questions.ts";
import type { Subject } from "./subject.ts";

/** What a check-in holds, made of the answers to its questions; what was not asked stays as it was. */
export function contentFrom(subject: Subject, answers: Answers, by: string): Record<string, unknown> {
  const text = (id: string): string | undefined => {
    const answer = answers.get(id);
    return typeof answer === "string" && answer !== "" ? answer : undefined;
  };
  const blockers = blockersFrom(subject, answers, text);
  const content = {
    ...subject.before?.content,
    by,
    value: numberFrom(text("value"), (typed) => readNumber(typed, unitOf(subject.scored.keyResult) ?? "")),
    done: doneFrom(subject, answers),
    confidence: numberFrom(text("confidence"), readConfidence),
    progress: text("progress"),
    plans: text("plans"),
    problems: text("problems"),
    ...(blockers.length > 0 ? { blockers } : {}),
    ...(hasProblem(answers) && text("decision_needed") !== undefined
      ? { decision_needed: text("decision_needed") }
      : {}),
  };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

function numberFrom(
  typed: string | undefined,
  read: (typed: string) => ReturnType<typeof readNumber>,
): number | undefined {
  if (typed === undefined) return undefined;
  const reading = read(typed);
  return "number" in reading ? reading.number : undefined;
}

/** In the order in which the key result lists them, whatever the order in which they were ticked. */
function doneFrom({ scored: { keyResult } }: Subject, answers: Answers): string[] | undefined {
  const ticked = answers.get("done");
  if (!Array.isArray(ticked)) return undefined;
  const items =
    keyResult.type === "milestone" ? keyResult.milestones : keyResult.type === "task" ? (keyResult.tasks ?? []) : [];
  return items.map(({ id }) => id).filter((id) => ticked.includes(id));
}

function blockersFrom(subject: Subject, answers: Answers, text: (id: string) => string | undefined): Blocker[] {
  const earlier = subject.open.map((blocker) =>
    answers.get(`open:${blocker.id}`) === "settled" ? { ...blocker, done: subject.date } : blocker,
  );
  const summary = text("blocker");
  if (!hasProblem(answers) || summary === undefined) return earlier;
  const added = { ...blockerFrom(summary, subject.open, subject.date), ...aboutIt(answers, text) };
  return [...earlier.filter(({ id }) => id !== added.id), inOrder(added)];
}

function aboutIt(answers: Answers, text: (id: string) => string | undefined): Partial<Blocker> {
  const kind = KINDS.find((each) => each === answers.get("kind"));
  const waitsFor = kind === "dependency" ? text("waits_for") : undefined;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(waitsFor === undefined ? {} : { waits_for: waitsFor }),
    ...(answers.get("authority") === "no" ? { within_our_authority: false } : {}),
  };
}

const KINDS = ["dependency", "decision", "resource", "risk"] as const;

/** The order in which the format lists the keys of a blocker. */
function inOrder({ id, kind, ...rest }: Blocker): Blocker {
  return { id, ...(kind === undefined ? {} : { kind }), ...rest };
}
