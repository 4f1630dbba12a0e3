import type { Argument, Command, Option } from "commander";
import type { SplitLine } from "./split-line.ts";

/** What stands at the cursor of a command line. */
export interface Position {
  readonly command: Command;
  /** The words of the command, without the program's name: `["new", "team"]`. */
  readonly path: readonly string[];
  /** The option whose value is being typed. */
  readonly option: Option | null;
  /** The argument that is being typed, when it is no option. */
  readonly argument: Argument | null;
  /** Whether a subcommand could stand here. */
  readonly subcommand: boolean;
  /** Whether an option could stand here. */
  readonly options: boolean;
  /** The values of the options before the cursor, by long name. */
  readonly given: ReadonlyMap<string, string>;
}

/** Follows the words of a command line through the commands, as commander will. */
export function positionOf(program: Command, { words, current }: SplitLine): Position {
  const walk = new Walk(program);
  for (const word of words.slice(1)) walk.take(word);
  return walk.at(current);
}

/** All options that a command takes: its own and the program's. */
export function optionsOf(command: Command): Option[] {
  const program = programOf(command);
  return command === program ? [...command.options] : [...command.options, ...program.options];
}

function programOf(command: Command): Command {
  return command.parent === null ? command : programOf(command.parent);
}

class Walk {
  #command: Command;
  #operands = 0;
  #waiting: Option | null = null;
  #afterDashes = false;
  readonly #path: string[] = [];
  readonly #given = new Map<string, string>();

  constructor(program: Command) {
    this.#command = program;
  }

  take(word: string): void {
    if (this.#afterDashes || !word.startsWith("-") || word === "-") this.#takeWord(word);
    else if (this.#isWaitingForOne()) this.#takeWord(word);
    else if (word === "--") this.#afterDashes = true;
    else this.#takeOption(word);
  }

  at(current: string): Position {
    const dashed = current.startsWith("-") && !this.#afterDashes && !this.#isWaitingForOne();
    const inline = dashed && current.includes("=") ? this.#find(current.slice(0, current.indexOf("="))) : null;
    const option = inline ?? (dashed ? null : this.#waiting);
    const subcommand = option === null && !dashed && this.#operands === 0 && this.#command.commands.length > 0;
    return {
      command: this.#command,
      path: this.#path,
      option,
      argument: option === null && !dashed ? this.#argument() : null,
      subcommand,
      options: dashed && inline === null,
      given: this.#given,
    };
  }

  #takeWord(word: string): void {
    if (this.#waiting !== null) {
      this.#given.set(this.#waiting.long ?? "", word);
      if (!this.#waiting.variadic) this.#waiting = null;
      return;
    }
    const below = this.#operands === 0 ? this.#command.commands.find((each) => each.name() === word) : undefined;
    if (below === undefined) this.#operands++;
    else {
      this.#command = below;
      this.#path.push(word);
    }
  }

  #takeOption(word: string): void {
    const [name = "", value] = word.split(/=(.*)/s);
    const option = this.#find(name);
    this.#waiting = option !== null && takesValue(option) && value === undefined ? option : null;
    if (option !== null) this.#given.set(option.long ?? "", value ?? "");
  }

  /** A value must follow, whatever it looks like. */
  #isWaitingForOne(): boolean {
    return this.#waiting?.required === true && this.#given.get(this.#waiting.long ?? "") === "";
  }

  #find(name: string): Option | null {
    return optionsOf(this.#command).find(({ long, short }) => long === name || short === name) ?? null;
  }

  #argument(): Argument | null {
    const { registeredArguments } = this.#command;
    const last = registeredArguments.at(-1);
    return registeredArguments[this.#operands] ?? (last?.variadic ? last : null);
  }
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}
