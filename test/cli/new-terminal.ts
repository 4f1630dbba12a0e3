import { spawn } from "@lydell/node-pty";
import { BIN, environment } from "./built-okr.ts";

/** A command that runs at a terminal and is typed to. */
export interface Session {
  /** Waits until the screen shows something that it has not shown before the last call. */
  readonly sees: (text: string) => Promise<void>;
  readonly type: (keys: string) => void;
  /** The exit status, once the command has ended. */
  readonly ended: Promise<number>;
  /** All that was shown. */
  readonly shown: () => string;
}

export const ENTER = "\r";
export const CTRL_C = "\u0003";
export const UP = "\u001b[A";

const PATIENCE_MS = 15_000;

/** Runs the built command in a real pseudo-terminal. */
export function atTerminal(
  folder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  size: { readonly cols: number; readonly rows: number } = { cols: 120, rows: 60 },
): Session {
  const env = environment({ TERM: "xterm-256color", NO_COLOR: "1", ...more });
  const terminal = spawn(process.execPath, [BIN, ...args], { cwd: folder, env, ...size });
  let output = "";
  let seen = 0;
  terminal.onData((data) => {
    output += data;
  });
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  const sees = async (text: string): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    while (output.indexOf(text, seen) === -1) {
      if (Date.now() > deadline)
        throw new Error(`Waited for ${JSON.stringify(text)}, and the terminal showed:\n${output.slice(seen)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    seen = output.indexOf(text, seen) + text.length;
  };
  return { sees, type: (keys) => terminal.write(keys), ended, shown: () => output };
}
