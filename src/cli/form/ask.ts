import {
  createPrompt,
  isEnterKey,
  isTabKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from "@inquirer/core";
import type { Terminal } from "../terminal.ts";
import type { Answers, Field, Form } from "./fields.ts";
import type { FormLook } from "./layout.ts";
import { beginForm, type FormEvent, type FormState, fieldAt, stepForm } from "./state.ts";
import { cursorAt } from "./typed-rows.ts";
import { formView } from "./view.ts";

type Readline = Parameters<Parameters<typeof useKeypress>[0]>[1];

/** How a form ended, and what was answered until then. */
export interface FormResult {
  readonly end: "done" | "skip" | "back";
  readonly answers: Answers;
}

interface Config {
  readonly form: Form;
  readonly answers: Answers;
  readonly look: FormLook;
  /** Over before it began, when Ctrl-C came before the first question. */
  readonly signal: AbortSignal;
}

/**
 * Lets a person fill in a form.
 *
 * @param answers those of an earlier round, to be changed.
 * @throws {CancelledError} when they stop it.
 */
export function askForm(terminal: Terminal, form: Form, answers: Answers, look: FormLook): Promise<FormResult> {
  return terminal.ask((context) => formPrompt({ form, answers, look, signal: context.signal }, context));
}

const formPrompt = createPrompt<FormResult, Config>(({ form, answers, look, signal }, done) => {
  const [state, setState] = useState<FormState>(() => beginForm(form, answers));
  const pasting = useRef(false);
  const inHand = useRef<Field | undefined>(undefined);
  inHand.current = fieldAt(form, state);

  useEffect((line) => {
    // The line is drawn in rows, so that its cursor is not where readline would put it.
    const inOneRow = line.getCursorPos.bind(line);
    line.getCursorPos = () =>
      (inHand.current && cursorAt(inHand.current, line.line, cursorOf(line), look)) ?? inOneRow();
    if (!signal.aborted) line.write(state.typed); // writing to a closed line would open the input again
  }, []);

  useKeypress((key, line) => {
    const field = fieldAt(form, state);
    if (field === undefined || state.end !== null) return;
    if (key.name === "paste-start" || key.name === "paste-end") pasting.current = key.name === "paste-start";
    // A line end that was pasted does not send the answer off half way.
    const event: FormEvent =
      pasting.current && isEnterKey(key) ? { do: "type", text: `${state.typed} ` } : eventFor(key, field, line.line);
    const next = stepForm(form, state, event);
    if (next.typed !== line.line) {
      line.clearLine(0);
      line.write(next.typed);
    }
    setState(next);
    if (next.end !== null) done({ end: next.end, answers: next.answers });
  });

  return formView(form, state, look);
});

/** Readline's place in its line, which the types of inquirer leave out. */
function cursorOf(line: Readline): number {
  return "cursor" in line && typeof line.cursor === "number" ? line.cursor : line.line.length;
}

/** What a key means in a field. */
function eventFor(key: KeypressEvent, { kind }: Field, line: string): FormEvent {
  if (isEnterKey(key)) return { do: "enter" };
  if (isTabKey(key)) return { do: key.shift ? "back" : "complete" };
  if (kind === "text") return key.name === "up" ? { do: "back" } : { do: "type", text: line };
  if (line.trim() === "<") return { do: "back" };
  if (line.trim() === ">") return { do: "skip" };
  // Space between words is none of the keys: they were meant for a question that is not in hand.
  if (key.name === "space" && kind === "checklist" && line.trim() === "") return { do: "toggle" };
  if (key.name === "up" || key.name === "left") return { do: "move", by: -1 };
  if (key.name === "down" || key.name === "right") return { do: "move", by: 1 };
  return { do: "type", text: line.trimStart() };
}
