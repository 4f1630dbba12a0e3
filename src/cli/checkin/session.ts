import type { Flag } from "../../flags/finding.ts";
import { wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import { score } from "../../score/scorecard.ts";
import { longDay } from "../../time/spoken.ts";
import { refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { CancelledError } from "../errors.ts";
import { askForm } from "../form/ask.ts";
import type { Answers } from "../form/fields.ts";
import type { Opened } from "../open-for-cycle.ts";
import { Terminal } from "../terminal.ts";
import { briefingFor } from "./briefing.ts";
import { checkSubmission } from "./check.ts";
import { contentFrom } from "./content.ts";
import type { Draft } from "./draft.ts";
import { ABOUT_SOMEBODY, flaggedLines, flaggedOn } from "./flagged.ts";
import type { Call } from "./gather.ts";
import { questionsFor } from "./questions.ts";
import { queueFor } from "./queue.ts";
import { type Subject, subjectsFor } from "./subject.ts";
import { askSummary, summaryLines } from "./summary.ts";

/**
 * Goes through what is due with the person at the terminal. Nothing is written here: what they agreed to comes back.
 *
 * @throws {CancelledError} when they stop it.
 */
export function askForCheckIns(context: Context, opened: Opened, call: Call): Promise<readonly Draft[]> {
  return Terminal.open(context.io, (terminal) => goThrough(context, terminal, opened, call));
}

async function goThrough(context: Context, terminal: Terminal, opened: Opened, call: Call): Promise<readonly Draft[]> {
  const queue = await queueFor(context, terminal, opened, call);
  const date = call.options.date ?? opened.asOf.date;
  const subjects = await subjectsFor(opened, queue, { date, amend: call.options.amend === true });
  if (subjects.length === 0) return [];
  const scorecard = score(opened.workspace, { cycle: opened.cycle, asOf: opened.asOf.date });
  const name = opened.workspace.people.get(call.by)?.name ?? call.by;
  const references = subjects.map(({ scored }) => scored.keyResult.ref);
  const flagged = await flaggedOn(references, opened, scorecard);
  const session = new Session(context, terminal, { name, subjects, flagged });
  session.greet(date, call.by);
  await session.ask(0, subjects.length);
  for (;;) {
    const agreed = session.agreed();
    const drafts = agreed.map(({ subject, answers }) => draftOf(opened, subject, answers, call));
    if (drafts.length === 0) return [];
    terminal.say(summaryLines(drafts, { style: context.style, width: terminal.width }));
    const decision = await askSummary(terminal, drafts, context.style);
    if (decision === "write") return drafts;
    if (decision === "cancel") throw new CancelledError("cancelled at the summary");
    const subject = agreed[decision]?.subject;
    const index = subject === undefined ? 0 : subjects.indexOf(subject);
    await session.ask(index, index + 1);
  }
}

/** Who sits at the terminal, what they go through, and what is flagged on it. */
interface Sitting {
  readonly name: string;
  readonly subjects: readonly Subject[];
  readonly flagged: ReadonlyMap<string, readonly Flag[]>;
}

/** One sitting: which key result is in hand, and what was answered so far. */
class Session {
  readonly #context: Context;
  readonly #terminal: Terminal;
  readonly #name: string;
  readonly #subjects: readonly Subject[];
  readonly #flagged: ReadonlyMap<string, readonly Flag[]>;
  readonly #answers = new Map<Subject, Answers>();
  readonly #skipped = new Set<Subject>();
  /** Rows above the first key result that are to be seen with it. */
  #unread = 0;

  constructor(context: Context, terminal: Terminal, { name, subjects, flagged }: Sitting) {
    this.#name = name;
    this.#flagged = flagged;
    this.#context = context;
    this.#terminal = terminal;
    this.#subjects = subjects;
  }

  /** Says whose turn it is, and what is flagged on them and not on one key result. */
  greet(date: string, by: string): void {
    const { style } = this.#context;
    const { width } = this.#terminal;
    const count = this.#subjects.length === 1 ? "one key result" : `${this.#subjects.length} key results`;
    const greeting = wrap(`${style.strong(safeText(this.#name))}  ${longDay(date)}, ${count}`, width);
    const look = { reference: `@${by}`, reader: this.#name, style, width: width - 1 };
    const flagged = flaggedLines(this.#flagged.get(ABOUT_SOMEBODY) ?? [], look, "advice");
    this.#terminal.say([...greeting, ...flagged]);
    this.#unread = flagged.length;
  }

  /** Goes through some of the key results, forward and back. */
  async ask(from: number, to: number): Promise<void> {
    for (let index = from; index < to; ) {
      const subject = this.#subjects[index];
      if (subject === undefined) return;
      const end = await this.#askOne(subject, index);
      index = end === "back" ? Math.max(from, index - 1) : index + 1;
    }
  }

  /** What is to be written, in order: not what was skipped, and not what somebody left half filled by going back. */
  agreed(): { subject: Subject; answers: Answers }[] {
    return this.#subjects.flatMap((subject) => {
      const answers = this.#answers.get(subject) ?? new Map();
      const complete = questionsFor(subject)(answers).every(({ id }) => answers.has(id));
      return complete && !this.#skipped.has(subject) ? [{ subject, answers }] : [];
    });
  }

  async #askOne(subject: Subject, index: number): Promise<"done" | "skip" | "back"> {
    const { style } = this.#context;
    const { width } = this.#terminal;
    const height = this.#terminal.height - this.#unread;
    this.#unread = 0;
    const before = this.#answers.get(subject) ?? new Map();
    const flags = this.#flagged.get(subject.scored.keyResult.ref) ?? [];
    const place = { reader: this.#name, position: index + 1, of: this.#subjects.length };
    const briefing = briefingFor({ subject, flags, answers: before, ...place }, { style, width, height });
    this.#terminal.say(briefing.lines);
    const { end, answers } = await askForm(this.#terminal, questionsFor(subject), before, briefing.form);
    this.#answers.set(subject, answers);
    if (end === "skip") this.#skipped.add(subject);
    else this.#skipped.delete(subject);
    return end;
  }
}

function draftOf(opened: Opened, subject: Subject, answers: Answers, { by, options }: Call): Draft {
  const { keyResult } = subject.scored;
  const content = contentFrom(subject, answers, by);
  const submission = { reference: keyResult.ref, date: subject.date, content, locate: () => keyResult.ref };
  const { draft, complaints } = checkSubmission(opened, submission, options.amend === true);
  if (draft === null) throw refusal(complaints);
  return { ...draft, before: subject.before };
}
