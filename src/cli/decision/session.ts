import { wrap } from "../../render/columns.ts";
import { askChoice } from "../ask-choice.ts";
import type { Context } from "../context.ts";
import { CancelledError } from "../errors.ts";
import { askForm } from "../form/ask.ts";
import type { Answers, Form } from "../form/fields.ts";
import { askItems } from "../review/ask-items.ts";
import type { Section } from "../review/sections.ts";
import { Terminal } from "../terminal.ts";
import { whatWouldBeWritten } from "../what-would-be-written.ts";
import type { PreparedDecision } from "./prepare.ts";

/** What is shown of a decision before it is written. */
type Summarised = Pick<PreparedDecision, "planned" | "complaints">;

/** A decision that somebody at the terminal makes. */
export interface Deciding<P extends Summarised> {
  /** What is decided on. */
  readonly greeting: readonly string[];
  /** The questions about the decision, and then about each of its actions. */
  readonly head: Form;
  readonly actions: Section;
  /** What the answers make. */
  readonly prepare: (head: Answers, actions: readonly Answers[]) => P;
}

/**
 * Takes down a decision with the person at the terminal. Nothing is written here: what they agreed to comes back.
 *
 * @throws {CancelledError} when they stop it.
 */
export function askForDecision<P extends Summarised>(context: Context, deciding: Deciding<P>): Promise<P> {
  const { style } = context;
  return Terminal.open(context.io, async (terminal) => {
    const look = { style, width: terminal.width };
    const ask = (form: Form, answers: Answers) => askForm(terminal, form, answers, look);
    const items: Answers[] = [];
    let head: Answers = new Map();
    const askHead = async () => {
      const { end, answers } = await ask(deciding.head, head);
      head = answers;
      if (end === "skip") throw new CancelledError("skipped the decision");
    };
    const askActions = async () => {
      terminal.say(["", style.strong(deciding.actions.title)]);
      return askItems(deciding.actions, items, ask);
    };
    terminal.say(deciding.greeting.flatMap((line) => wrap(line, terminal.width)));
    do await askHead();
    while ((await askActions()) === "back");
    for (;;) {
      const prepared = deciding.prepare(head, items);
      terminal.say(summaryLines(prepared, look));
      const decided = await askChoice(terminal, "Write?", choicesFor(prepared), style);
      if (decided === "write") return prepared;
      if (decided === "cancel") throw new CancelledError("cancelled at the summary");
      await (decided === "head" ? askHead() : askActions());
    }
  });
}

/** What can be done on the summary; nothing is written that has something wrong with it. */
function choicesFor({ complaints }: Summarised) {
  return [
    ...(complaints.length === 0 ? [{ name: "Write it", value: "write" as const }] : []),
    { name: "Change the decision", value: "head" as const },
    { name: "Change or add to the actions", value: "actions" as const },
    { name: "Cancel, write nothing", value: "cancel" as const },
  ];
}

function summaryLines(
  { planned, complaints }: Summarised,
  look: { readonly style: Context["style"]; readonly width: number },
): string[] {
  return whatWouldBeWritten([{ text: `Decision: ${planned.content.title}`, file: planned.file }], complaints, look);
}
