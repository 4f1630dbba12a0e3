import { wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import { longDay } from "../../time/spoken.ts";
import { askChoice } from "../ask-choice.ts";
import { refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { dayComplaints } from "../day-complaints.ts";
import { CancelledError, UsageError } from "../errors.ts";
import { askForm } from "../form/ask.ts";
import type { Answers, Form } from "../form/fields.ts";
import { identify, identifyIfKnown } from "../identity.ts";
import type { Opened } from "../open-for-cycle.ts";
import { Terminal } from "../terminal.ts";
import { askItems } from "./ask-items.ts";
import { minutesFromAnswers } from "./from-answers.ts";
import { type Call, dayReader } from "./gather.ts";
import { alreadyFault, headingForm, type Start, teamAnswered } from "./heading.ts";
import { leaderIn } from "./options.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { FIVE_QUESTIONS, type ListSection, type Section, sectionsFor } from "./sections.ts";
import { summaryLines } from "./summary.ts";

/**
 * Takes down a review with the person at the terminal. Nothing is written here: what they agreed to comes back.
 *
 * @throws {CancelledError} when they stop it.
 * @throws {UsageError} when the review cannot be written, whatever would be answered.
 */
export async function askForReview(context: Context, opened: Opened, call: Call): Promise<Prepared> {
  const start: Start = {
    call,
    leader: await probableLeader(opened, call),
    date: call.options.date ?? opened.asOf.date,
  };
  refuseBeforehand(opened, start);
  return Terminal.open(context.io, async (terminal) => {
    const sitting = new Sitting(context, terminal, opened, start);
    sitting.greet();
    await sitting.askAll();
    for (;;) {
      const prepared = sitting.prepared();
      terminal.say(summaryLines(prepared, { style: context.style, width: terminal.width }));
      const decided = await askChoice(terminal, "Write?", sitting.choices(prepared), context.style);
      if (decided === "write") return prepared;
      if (decided === "cancel") throw new CancelledError("cancelled at the summary");
      await sitting.askAgain(decided);
    }
  });
}

/** Nobody should answer questions for a call that cannot succeed. */
function refuseBeforehand(opened: Opened, start: Start): void {
  const complaints = dayComplaints(opened, start.date, "--date", "minutes say what was said");
  if (complaints.length > 0) throw refusal(complaints);
  const { team } = start.call.options;
  const fault = team === undefined ? null : alreadyFault(opened, start, team.replace(/^team:/, ""));
  if (fault !== null) throw new UsageError(fault);
}

function probableLeader({ workspace }: Opened, { options }: Call): Promise<string | null> {
  const named = options.ledBy ?? options.by;
  return named === undefined ? identifyIfKnown(workspace) : identify(workspace, named);
}

type Page = "heading" | ListSection | "five";

/** One sitting: what was answered so far. */
class Sitting {
  readonly #context: Context;
  readonly #terminal: Terminal;
  readonly #opened: Opened;
  readonly #start: Start;
  readonly #items = new Map<ListSection, Answers[]>();
  #heading: Answers = new Map();
  #five: Answers = new Map();

  constructor(context: Context, terminal: Terminal, opened: Opened, start: Start) {
    this.#context = context;
    this.#terminal = terminal;
    this.#opened = opened;
    this.#start = start;
  }

  greet(): void {
    const { style } = this.#context;
    const { call, date } = this.#start;
    const name = call.kind === "town-hall" ? "Town hall" : `${call.kind[0]?.toUpperCase()}${call.kind.slice(1)} review`;
    const added = call.options.amend ? ", to be added to what is written" : "";
    this.#terminal.say(wrap(`${style.strong(name)}  ${longDay(date)}${added}`, this.#terminal.width));
  }

  /** Goes through all pages, forward and back. */
  async askAll(): Promise<void> {
    const pages = this.#pages();
    for (let index = 0; index < pages.length; ) {
      const end = await this.#ask(pages[index] ?? "heading");
      index = end === "back" ? Math.max(0, index - 1) : index + 1;
    }
  }

  async askAgain(page: Page): Promise<void> {
    await this.#ask(page);
  }

  prepared(): Prepared {
    const { call, date } = this.#start;
    const team = teamAnswered(this.#opened, this.#start, this.#heading) ?? "";
    const answered = { heading: this.#heading, five: this.#five, items: this.#items };
    const minutes = minutesFromAnswers(answered, this.#leader(), dayReader(this.#opened, date));
    const amend = call.options.amend === true;
    const locate = (key: "team" | "date") => (key === "team" ? "the team" : "--date");
    return prepare(this.#opened, { kind: call.kind, team, date }, { minutes, amend, locate });
  }

  /** What can be done on the summary; nothing is written that has something wrong with it. */
  choices({ complaints }: Prepared): { name: string; value: Page | "write" | "cancel" }[] {
    const names: Readonly<Record<Page, string>> = {
      heading: "who was there and the notes",
      decisions: "the decisions",
      actions: "the actions",
      kudos: "the thanks",
      lessons: "the lessons",
      five: "the five answers",
    };
    return [
      ...(complaints.length === 0 ? [{ name: "Write it", value: "write" as const }] : []),
      ...this.#pages().map((page) => ({ name: `Change or add to ${names[page]}`, value: page })),
      { name: "Cancel, write nothing", value: "cancel" },
    ];
  }

  #pages(): Page[] {
    const quarterly = this.#start.call.kind === "quarterly";
    return ["heading", "decisions", "actions", "kudos", "lessons", ...(quarterly ? (["five"] as const) : [])];
  }

  /** An amended review keeps who led it, unless an option says who did. */
  #leader(): string | undefined {
    const { call, leader } = this.#start;
    const answered = this.#heading.get("led_by");
    if (typeof answered === "string" && answered !== "") return answered.replace(/^@/, "");
    return leaderIn(call.options) !== undefined ? (leader ?? undefined) : undefined;
  }

  async #ask(page: Page): Promise<"done" | "back"> {
    if (page === "heading") {
      const { end, answers } = await this.#form(headingForm(this.#opened, this.#start), this.#heading);
      this.#heading = answers;
      return end === "back" ? "back" : "done";
    }
    if (page === "five") {
      this.#title("Five questions");
      const { end, answers } = await this.#form(FIVE_QUESTIONS, this.#five);
      this.#five = answers;
      return end === "back" ? "back" : "done";
    }
    const readDay = dayReader(this.#opened, this.#start.date);
    const around = { opened: this.#opened, readDay, leader: this.#leader() ?? this.#start.leader };
    const section = sectionsFor(around).find(({ id }) => id === page);
    return section === undefined ? "done" : this.#askList(section);
  }

  #askList(section: Section): Promise<"done" | "back"> {
    this.#title(section.title);
    const items = [...(this.#items.get(section.id) ?? [])];
    this.#items.set(section.id, items);
    return askItems(section, items, (form, answers) => this.#form(form, answers));
  }

  #title(title: string): void {
    const { style } = this.#context;
    this.#terminal.say(["", style.strong(safeText(title))]);
  }

  #form(form: Form, answers: Answers): ReturnType<typeof askForm> {
    return askForm(this.#terminal, form, answers, { style: this.#context.style, width: this.#terminal.width });
  }
}
