import { nearest, oneOf } from "../../workspace/check/nearest.ts";
import { type Context, canAsk } from "../context.ts";
import { UsageError } from "../errors.ts";
import { idFault } from "./id-like.ts";
import { askText, askWord } from "./prompt.ts";

/** Something that a command has to know: from its option, else from the person at the terminal, else by default. */
export interface Field {
  /** The option or the argument that answers it, as people type it: `--title`. */
  readonly option: string;
  readonly given: string | undefined;
  /** What it is, in a few words: the question at a terminal, and what an error says is missing. */
  readonly what: string;
  /** What is taken without an answer. A field without it must be answered, unless it is optional. */
  readonly fallback?: string | null;
  readonly optional?: boolean;
  /** The words that it can be. */
  readonly words?: readonly string[];
  /** Why an answer cannot be taken, in a sentence; `null` when it can. */
  readonly fault?: (answer: string) => string | null;
}

/** The id of what is to be made, which stands behind the command: `okr new team growth`. */
export function idField(given: string | undefined, what: string, fault = idFault): Field {
  return { option: "The id", given, what, fault };
}

/** The reference of what is to be made: `okr new objective growth/activation`. */
export function refField(given: string | undefined, what: string): Field {
  return { option: "The reference", given, what };
}

/**
 * The answers that a command needs. At a terminal it asks for what is missing; once something had to be asked for, it
 * also offers what could have been left to a default. Elsewhere it collects everything that is missing or wrong, and
 * `finish` names all of it at once.
 */
export class Form {
  readonly #context: Context;
  readonly #help: string;
  readonly #complaints: string[] = [];
  #asking: boolean;

  /**
   * @param command as people type it, to send them to its help: `okr new team`.
   * @param asking whether to offer every question from the first on.
   */
  constructor(context: Context, command: string, asking = false) {
    this.#context = context;
    this.#help = `See ${command} --help.`;
    this.#asking = asking && canAsk(context);
  }

  /** True once the person at the terminal was asked something. */
  get asking(): boolean {
    return this.#asking;
  }

  /** The answer to one field; `undefined` when there is none, or none yet. */
  async answer(field: Field): Promise<string | undefined> {
    const given = field.given?.trim();
    const fault = given === undefined ? null : faultOf(field, given);
    if (given !== undefined && fault === null) return given === "" ? undefined : given;
    if (this.#mustAsk(field, fault)) return this.#ask(field, fault);
    if (fault !== null) this.#complaints.push(`${field.option} cannot be "${given}". ${fault}`);
    else if (needed(field)) this.#complaints.push(`${field.option} is missing: ${field.what}`);
    return fault === null ? (field.fallback ?? undefined) : undefined;
  }

  /** An answer that must be a number. */
  async number(field: Field): Promise<number | undefined> {
    const answer = await this.answer({ ...field, fault: (text) => numberFault(text) ?? field.fault?.(text) ?? null });
    return answer === undefined ? undefined : Number(answer);
  }

  /** Notes something else that is wrong with the call. */
  complain(complaint: string): void {
    this.#complaints.push(complaint);
  }

  /** @throws {UsageError} with everything that is missing or wrong. */
  finish(): void {
    const [only, ...more] = this.#complaints;
    if (only === undefined) return;
    if (more.length === 0) throw new UsageError(only, this.#help);
    throw new UsageError(
      ["this is missing or wrong:", ...this.#complaints.map((each) => `  ${each}`)].join("\n"),
      this.#help,
    );
  }

  #mustAsk(field: Field, fault: string | null): boolean {
    if (!canAsk(this.#context)) return false;
    return this.#asking || fault !== null || needed(field);
  }

  async #ask(field: Field, fault: string | null): Promise<string | undefined> {
    this.finish(); // nobody should answer questions for a call that cannot succeed
    const { io } = this.#context;
    const fallback = field.fallback ?? null;
    const message = `${field.what[0]?.toUpperCase()}${field.what.slice(1)}${field.optional ? " (optional)" : ""}:`;
    this.#asking = true;
    if (fault !== null) io.note(`${field.option} cannot be "${field.given}". ${fault}\n`);
    if (field.words !== undefined) return askWord(io, message, field.words, fallback);
    const optional = field.optional === true;
    const answer = await askText(io, { message, fallback, optional, fault: (text) => faultOf(field, text) });
    return answer === "" ? undefined : answer;
  }
}

function needed({ fallback, optional }: Field): boolean {
  return (fallback ?? null) === null && optional !== true;
}

function faultOf({ words, fault, optional }: Field, answer: string): string | null {
  if (answer === "") return optional ? null : "It is empty.";
  if (words !== undefined && !words.includes(answer)) {
    const meant = nearest(answer, words);
    return `${meant === null ? "" : `Did you mean ${meant}? `}It is ${oneOf(words)}.`;
  }
  return fault?.(answer) ?? null;
}

function numberFault(text: string): string | null {
  const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
  return plain ? null : "Write a number alone, without unit or separators, such as 36.5.";
}
