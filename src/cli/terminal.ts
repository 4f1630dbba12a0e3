import { CancelledError } from "./errors.ts";
import type { Io } from "./io.ts";

/** What a prompt gets to work with. The signal ends it. */
export interface PromptContext {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

const BRACKETED_PASTE = { on: "\u001b[?2004h", off: "\u001b[?2004l" };
const STOPPED: ReadonlySet<string> = new Set(["ExitPromptError", "AbortPromptError"]);

/** The terminal that somebody sits at, for as long as they are asked something. */
export class Terminal {
  readonly #input: NodeJS.ReadStream;
  readonly #output: NodeJS.WriteStream;
  readonly #interruption: AbortSignal;

  private constructor({ stdin, stdout, stderr }: Io, interruption: AbortSignal) {
    this.#input = stdin;
    // The questions are not the answer of the command, so they do not belong to standard output.
    this.#output = stderr.isTTY ? stderr : stdout;
    this.#interruption = interruption;
  }

  /** Opens a terminal for a conversation, and leaves it as it was found. */
  static async open<T>(io: Io, talk: (terminal: Terminal) => Promise<T>): Promise<T> {
    const interruption = new AbortController();
    const interrupt = () => interruption.abort();
    const terminal = new Terminal(io, interruption.signal);
    // Between two questions nobody reads the keys, so that Ctrl-C comes as a signal and would kill the process.
    process.on("SIGINT", interrupt);
    terminal.#output.write(BRACKETED_PASTE.on);
    try {
      return await talk(terminal);
    } finally {
      terminal.#output.write(BRACKETED_PASTE.off);
      process.off("SIGINT", interrupt);
    }
  }

  /** Columns that lines may take: readable ones, however wide the window is. */
  get width(): number {
    return Math.max(36, Math.min(this.#output.columns || 80, 100));
  }

  get height(): number {
    return this.#output.rows || 24;
  }

  say(lines: readonly string[]): void {
    this.#output.write(`${lines.join("\n")}\n`);
  }

  /** Leaves the terminal to another program, such as an editor, until that has ended. */
  lend<T>(use: () => T): T {
    this.#output.write(BRACKETED_PASTE.off);
    try {
      return use();
    } finally {
      this.#output.write(BRACKETED_PASTE.on);
    }
  }

  /**
   * Asks one thing.
   *
   * @throws {CancelledError} on Ctrl-C, on Ctrl-D, and when the terminal goes away.
   */
  async ask<T>(prompt: (context: PromptContext) => Promise<T>): Promise<T> {
    const end = new AbortController();
    const stop = () => end.abort();
    // A prompt stops reading when it is answered, and also on Ctrl-D: then it would wait for ever.
    this.#input.once("pause", stop);
    this.#interruption.addEventListener("abort", stop);
    try {
      if (this.#interruption.aborted) throw new CancelledError("stopped between two questions");
      return await prompt({ input: this.#input, output: this.#output, signal: end.signal });
    } catch (error) {
      if (error instanceof Error && STOPPED.has(error.name)) throw new CancelledError("stopped at a question");
      throw error;
    } finally {
      stop();
      this.#input.off("pause", stop);
      this.#interruption.removeEventListener("abort", stop);
    }
  }
}
