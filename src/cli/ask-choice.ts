import select from "@inquirer/select";
import type { Style } from "../render/style.ts";
import type { Terminal } from "./terminal.ts";

/** One of several things to do. */
export interface Choice<T extends string> {
  readonly name: string;
  readonly value: T;
}

/**
 * Lets a person choose what to do.
 *
 * @throws {CancelledError} when they stop it.
 */
export function askChoice<T extends string>(
  terminal: Terminal,
  message: string,
  choices: readonly Choice<T>[],
  style: Style,
): Promise<T> {
  const theme = {
    prefix: { idle: style.info("?"), done: style.good("✓") },
    style: themeStyle(style),
    icon: { cursor: style.info("❯") },
  };
  return terminal.ask((asking) => select<T>({ message, choices, loop: false, theme }, asking));
}

function themeStyle(style: Style) {
  return {
    message: style.strong,
    answer: style.info,
    highlight: style.info,
    help: style.muted,
    keysHelpTip: () => style.muted("↑↓ choose · Enter takes it · Ctrl-C stops"),
  };
}
