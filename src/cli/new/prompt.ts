import { CancelledError } from "../errors.ts";
import type { Io } from "../io.ts";

/** A question to a person at a terminal. */
export interface Question {
  readonly message: string;
  /** What Enter alone answers. */
  readonly fallback: string | null;
  /** Whether nothing is an answer too. */
  readonly optional: boolean;
  /** Why an answer cannot be taken; `null` when it can. */
  readonly fault: (answer: string) => string | null;
}

/**
 * Asks for a text, and again until it can be taken.
 *
 * @returns the answer, empty where nothing is an answer.
 * @throws {CancelledError} on Ctrl-C.
 */
export async function askText(io: Io, { message, fallback, optional, fault }: Question): Promise<string> {
  const { default: input } = await import("@inquirer/input");
  const validate = (typed: string): true | string => {
    const answer = typed.trim();
    if (answer === "") return optional || "An answer is needed.";
    return fault(answer) ?? true;
  };
  const config = { message, validate, ...(fallback === null ? {} : { default: fallback }) };
  return (await untilCancelled(input(config, streams(io)))).trim();
}

/**
 * Lets a person choose one of a few words.
 *
 * @throws {CancelledError} on Ctrl-C.
 */
export async function askWord(
  io: Io,
  message: string,
  words: readonly string[],
  fallback: string | null,
): Promise<string> {
  const { default: select } = await import("@inquirer/select");
  const choices = words.map((value) => ({ value }));
  const config = { message, choices, loop: false, ...(fallback === null ? {} : { default: fallback }) };
  return untilCancelled(select<string>(config, streams(io)));
}

/** The questions are not the answer of the command, so they do not belong to standard output. */
function streams({ stdin, stdout, stderr }: Io): { input: NodeJS.ReadStream; output: NodeJS.WriteStream } {
  return { input: stdin, output: stderr.isTTY ? stderr : stdout };
}

async function untilCancelled<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new CancelledError("cancelled at a question");
    throw error;
  }
}
