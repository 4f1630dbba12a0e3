import { wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Context } from "../context.ts";
import { askForm, type FormResult } from "../form/ask.ts";
import { type Answers, type Form, TEXT, textOf } from "../form/fields.ts";
import type { Terminal } from "../terminal.ts";
import type { Around } from "./around.ts";
import { decisionForm } from "./decision-form.ts";
import { editorOf, editText } from "./editor.ts";
import { briefFromAnswers } from "./from-answers.ts";
import { issueForm } from "./issue-form.ts";
import { OPTIONS_FORM } from "./options-form.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { triedForm } from "./tried-form.ts";

/** A part of the conversation: it is asked as one, and can be changed as one. */
export type Page = "issue" | "summary" | "impact" | "tried" | "decision" | "options";
export const PAGES: readonly Page[] = ["issue", "summary", "impact", "tried", "decision", "options"];

/** One sitting: what was answered so far. */
export class Sitting {
  readonly #context: Context;
  readonly #terminal: Terminal;
  readonly #around: Around;
  readonly #slug: string | undefined;
  readonly #answers = new Map<Page, Answers>();
  readonly #texts = new Map<Page, string>();

  constructor(context: Context, terminal: Terminal, around: Around, slug: string | undefined) {
    this.#context = context;
    this.#terminal = terminal;
    this.#around = around;
    this.#slug = slug;
  }

  /** Goes through all pages, forward and back. */
  async askAll(): Promise<void> {
    for (let index = 0; index < PAGES.length; ) {
      const end = await this.#ask(PAGES[index] ?? "issue");
      index = end === "back" ? Math.max(0, index - 1) : index + 1;
    }
  }

  async askAgain(page: Page): Promise<void> {
    await this.#ask(page);
  }

  prepared(): Prepared {
    const { opened, proposal, by, readDay } = this.#around;
    const answered = {
      issue: this.#given("issue"),
      summary: this.#texts.get("summary"),
      impact: this.#texts.get("impact"),
      tried: this.#given("tried"),
      decision: this.#given("decision"),
      options: this.#given("options"),
    };
    const brief = briefFromAnswers(answered, proposal, readDay);
    return prepare(opened, brief, { by, slug: this.#slug, proposal });
  }

  #given(page: Page): Answers {
    return this.#answers.get(page) ?? new Map();
  }

  async #ask(page: Page): Promise<FormResult["end"]> {
    if (page === "summary") return this.#askText(page, "Summary", "What happened, and what does it hold up?");
    if (page === "impact") return this.#askText(page, "Impact", "What will happen if nobody decides?");
    const { end, answers } = await this.#form(this.#formOf(page), this.#given(page));
    this.#answers.set(page, answers);
    return end;
  }

  #formOf(page: Exclude<Page, "summary" | "impact">): Form {
    if (page === "issue") return issueForm(this.#around);
    if (page === "tried") return triedForm(this.#around);
    if (page === "options") return OPTIONS_FORM;
    const level = Number(textOf(this.#given("issue"), "level"));
    return decisionForm(this.#around, level === 2 || level === 3 ? level : 1);
  }

  /** A long text: typed in a line or, where somebody asks for it, written in their own editor. */
  async #askText(page: "summary" | "impact", label: string, question: string): Promise<FormResult["end"]> {
    const before = this.#texts.get(page) ?? (page === "summary" ? this.#around.proposal.summary : null);
    const editor = editorOf(this.#context.io);
    const hint = editor === null ? question : `${question} Type e for ${editor}.`;
    const inALine = before?.replace(/\s+/gu, " ") ?? null;
    const shown = (text: string) => (editor !== null && text === "e" ? `in ${editor}` : text);
    const field = { ...TEXT, id: page, label, fallback: inALine, needed: question, hint: () => hint, shown };
    const { end, answers } = await this.#form(() => [field], new Map());
    const typed = textOf(answers, page);
    if (typed === undefined) return end;
    if (editor !== null && typed === "e") return this.#edit(page, editor, before ?? "", question);
    this.#texts.set(page, before !== null && typed === inALine ? before : typed);
    return end;
  }

  /** Comes back to the question with what was written, to be seen and agreed to. */
  async #edit(
    page: "summary" | "impact",
    editor: string,
    before: string,
    question: string,
  ): Promise<FormResult["end"]> {
    const written = this.#terminal.lend(() => editText(editor, before, question));
    if (written === null) this.#say(`${editor} did not end well; the text is as it was.`);
    else if (written !== "") this.#texts.set(page, written);
    return this.#ask(page);
  }

  #say(text: string): void {
    this.#terminal.say(wrap(this.#context.style.caution(safeText(text)), this.#terminal.width));
  }

  #form(form: Form, answers: Answers): Promise<FormResult> {
    return askForm(this.#terminal, form, answers, { style: this.#context.style, width: this.#terminal.width });
  }
}
