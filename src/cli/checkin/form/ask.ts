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
import { CancelledError } from "../../errors.ts";
import type { Answers, Field, Form } from "./fields.ts";
import { beginForm, type FormEvent, type FormState, fieldAt, stepForm } from "./state.ts";
import { type FormLook, formView } from "./view.ts";

/** How a form ended, and what was answered until then. */
export interface FormResult {
  readonly end: "done" | "skip" | "back";
  readonly answers: Answers;
}

/** The terminal that is asked at. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

interface Config {
  readonly form: Form;
  readonly answers: Answers;
  readonly look: FormLook;
  /** Ends the form when the line is closed under it. */
  readonly gone: AbortController;
}

const BRACKETED_PASTE = { on: "\u001b[?2004h", off: "\u001b[?2004l" };

/**
 * Lets a person fill in a form.
 *
 * @param answers those of an earlier round, to be changed.
 * @throws {CancelledError} on Ctrl-C, Ctrl-D, or when the terminal goes away.
 */
export async function askForm(terminal: Terminal, form: Form, answers: Answers, look: FormLook): Promise<FormResult> {
  const gone = new AbortController();
  terminal.output.write(BRACKETED_PASTE.on);
  try {
    return await formPrompt({ form, answers, look, gone }, { ...terminal, signal: gone.signal });
  } catch (error) {
    if (error instanceof Error && STOPPED.has(error.name)) throw new CancelledError("stopped at a question");
    throw error;
  } finally {
    gone.abort();
    terminal.output.write(BRACKETED_PASTE.off);
  }
}

const STOPPED: ReadonlySet<string> = new Set(["ExitPromptError", "AbortPromptError"]);

const formPrompt = createPrompt<FormResult, Config>(({ form, answers, look, gone }, done) => {
  const [state, setState] = useState<FormState>(() => beginForm(form, answers));
  const pasting = useRef(false);

  useEffect((line) => {
    if (gone.signal.aborted) return; // Ctrl-C came before the first question; writing would open the input again
    line.write(state.typed);
    line.on("close", () => gone.abort()); // Ctrl-D closes the line without a word, and nobody would answer any more
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

/** What a key means in a field. */
function eventFor(key: KeypressEvent, { kind }: Field, line: string): FormEvent {
  if (isEnterKey(key)) return { do: "enter" };
  if (isTabKey(key)) return { do: key.shift ? "back" : "complete" };
  if (kind === "text") return key.name === "up" ? { do: "back" } : { do: "type", text: line };
  if (line.endsWith("<")) return { do: "back" };
  if (line.endsWith(">")) return { do: "skip" };
  if (key.name === "space") return kind === "checklist" ? { do: "toggle" } : { do: "move", by: 1 };
  if (key.name === "up" || key.name === "left") return { do: "move", by: -1 };
  if (key.name === "down" || key.name === "right") return { do: "move", by: 1 };
  return { do: "type", text: "" };
}
