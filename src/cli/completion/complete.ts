import type { Command } from "commander";
import { safeText } from "../../render/safe-text.ts";
import type { Io } from "../io.ts";
import type { Suggestion } from "./names.ts";
import { optionsOf, positionOf } from "./position.ts";
import { splitLine } from "./split-line.ts";
import { type Values, valuesFor } from "./values.ts";

/**
 * Values end up in a command line: nothing that a shell would read as more than a word. A `#` begins a comment only where
 * it begins a word.
 */
const SAFE = /^[\w@:/.+=-]+(?:#[\w-]+)?$/;

const LONGEST_DESCRIPTION = 60;

/**
 * What could be typed at the end of a command line, for the shells' scripts: one `value<Tab>description` a line, where
 * the value replaces the word at the cursor; or a single `:files` or `:folders`, which the shell completes itself.
 * Whoever presses Tab is in the middle of something, so a failure of any kind is no suggestion and no word.
 */
export async function complete(program: Command, line: string, io: Io): Promise<string> {
  try {
    const values = await suggest(program, line, io);
    return typeof values === "string" ? `:${values}\n` : values.map(lineOf).join("");
  } catch {
    return "";
  }
}

async function suggest(program: Command, line: string, io: Io): Promise<Values> {
  const split = splitLine(line);
  const position = positionOf(program, split);
  const { command, given } = position;
  const { current } = split;
  const below = position.subcommand ? matching(subcommandsOf(command), current) : [];
  if (position.subcommand && position.argument === null) return below;
  if (position.options) return matching(optionNames(command, given), current);
  const inline = position.option === null ? "" : (/^--[^=]*=/.exec(current)?.[0] ?? "");
  const typed = current.slice(inline.length);
  const values = await valuesFor({ position, current: typed, io });
  if (typeof values === "string") return values;
  const named = matching(values, typed).map(({ value, description }) => ({ value: inline + value, description }));
  return [...below, ...named];
}

function matching(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
  return suggestions.filter(({ value }) => value.startsWith(typed) && SAFE.test(value));
}

function subcommandsOf(command: Command): Suggestion[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((each) => ({ value: each.name(), description: each.summary() || each.description() }));
}

/** Options that were not given yet; one that takes several values may be repeated. */
function optionNames(command: Command, given: ReadonlyMap<string, string>): Suggestion[] {
  const open = optionsOf(command).filter(({ long, variadic }) => long !== undefined && (variadic || !given.has(long)));
  const named = open.map(({ long, description }) => ({ value: long ?? "", description }));
  return [...named, { value: "--help", description: "print the help" }];
}

function lineOf({ value, description }: Suggestion): string {
  const text = safeText(description);
  const short = text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…` : text;
  return `${value}\t${short}\n`;
}
