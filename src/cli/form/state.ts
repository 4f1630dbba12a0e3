import type { Answer, Answers, Field, Form } from "./fields.ts";

/** A form that is being filled in. */
export interface FormState {
  /** The field in hand. */
  readonly at: number;
  readonly answers: Answers;
  /** The line as it is typed. */
  readonly typed: string;
  /** The item or the choice that the cursor is on. */
  readonly row: number;
  /** What is ticked in a checklist. */
  readonly ticked: readonly string[];
  /** Why Enter was not taken. */
  readonly complaint: string | null;
  /** How it ended; `null` while it goes on. */
  readonly end: "done" | "skip" | "back" | null;
}

/** Something that a person does. */
export type FormEvent =
  | { readonly do: "type"; readonly text: string }
  | { readonly do: "enter" | "back" | "skip" | "toggle" | "complete" }
  | { readonly do: "move"; readonly by: 1 | -1 };

/** A form at its first field, with answers from an earlier round. */
export function beginForm(form: Form, answers: Answers): FormState {
  return enterField(form, { at: 0, answers, typed: "", row: 0, ticked: [], complaint: null, end: null });
}

/** The form after something was done. */
export function stepForm(form: Form, state: FormState, event: FormEvent): FormState {
  const field = fieldAt(form, state);
  if (field === undefined || state.end !== null) return state;
  switch (event.do) {
    case "type":
      return { ...state, typed: event.text, complaint: wordsAt(field, event.text) };
    case "complete":
      return field.kind === "text" && state.typed === "" ? { ...state, typed: field.fallback ?? "" } : state;
    case "move":
      return { ...state, row: rowBeside(field, state.row, event.by), ...NOTHING_TYPED };
    case "toggle":
      return field.kind === "checklist"
        ? { ...state, ticked: toggled(field.items[state.row]?.id, state.ticked), ...NOTHING_TYPED }
        : state;
    case "skip":
      return { ...state, end: "skip" };
    case "back":
      return goBack(form, state);
    case "enter":
      return submit(form, state, field);
  }
}

/** The field in hand; none when the form is over. */
export function fieldAt(form: Form, { at, answers }: FormState): Field | undefined {
  return form(answers)[at];
}

const NOTHING_TYPED = { typed: "", complaint: null } as const;

const NO_WORDS = {
  choice: "Words are not taken here: ← → choose, then Enter",
  checklist: "Words are not taken here: Space ticks, then Enter",
} as const;

/** Words where there is something to choose were meant for another question: Enter behind them takes nothing. */
function wordsAt({ kind }: Field, typed: string): string | null {
  return kind === "text" || typed.trim() === "" ? null : NO_WORDS[kind];
}

function submit(form: Form, state: FormState, field: Field): FormState {
  if (wordsAt(field, state.typed) !== null) return { ...state, typed: "" };
  if (field.kind === "checklist") return answer(form, state, field, state.ticked);
  if (field.kind === "choice") return answer(form, state, field, field.choices[state.row]?.value ?? field.initial);
  const typed = state.typed.trim();
  const added = addedTo(state.answers.get(field.id), typed);
  if (added === "<") return goBack(form, state);
  if (added === ">") return { ...state, end: "skip" };
  const text = typed === "" || field.nothing?.(typed) ? (field.fallback ?? "") : typed;
  const complaint = text === "" ? field.needed : field.fault(text);
  return complaint === null ? answer(form, state, field, text) : { ...state, complaint };
}

/** What was typed behind an answer that was there again to be changed; else all of it. */
function addedTo(before: Answer | undefined, typed: string): string {
  return typeof before === "string" && typed.startsWith(before) ? typed.slice(before.length).trim() : typed;
}

function answer(form: Form, state: FormState, { id }: Field, given: Answer): FormState {
  const answers = new Map(state.answers).set(id, given);
  const at = state.at + 1;
  const end = at >= form(answers).length ? "done" : null;
  return enterField(form, { ...state, answers, at, end });
}

function goBack(form: Form, state: FormState): FormState {
  return state.at === 0 ? { ...state, end: "back" } : enterField(form, { ...state, at: state.at - 1 });
}

/** What was answered before is there again to be changed. */
function enterField(form: Form, state: FormState): FormState {
  const field = fieldAt(form, state);
  const fresh = { ...state, row: 0, ticked: [], ...NOTHING_TYPED };
  if (field === undefined) return fresh;
  const before = state.answers.get(field.id);
  if (field.kind === "checklist") return { ...fresh, ticked: Array.isArray(before) ? before : field.initial };
  const text = typeof before === "string" ? before : null;
  if (field.kind === "text") return { ...fresh, typed: text === field.fallback ? "" : (text ?? "") };
  return {
    ...fresh,
    row: Math.max(
      0,
      field.choices.findIndex(({ value }) => value === (text ?? field.initial)),
    ),
  };
}

function rowBeside(field: Field, row: number, by: 1 | -1): number {
  const count = field.kind === "checklist" ? field.items.length : field.kind === "choice" ? field.choices.length : 1;
  return (row + by + count) % count;
}

function toggled(id: string | undefined, ticked: readonly string[]): readonly string[] {
  if (id === undefined) return ticked;
  return ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id];
}
