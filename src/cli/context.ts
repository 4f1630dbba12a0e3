import { type Style, styleFor } from "../render/style.ts";
import { findWorkspace } from "../workspace/open.ts";
import type { Io } from "./io.ts";

/** The options that every command takes. */
export interface GlobalOptions {
  readonly dir?: string;
  readonly cycle?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly yes?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** What a command has to work with. */
export interface Context {
  readonly io: Io;
  readonly options: GlobalOptions;
  readonly style: Style;
  /** Whether to print colours. */
  readonly color: boolean;
  /** Columns of the terminal, or 80. */
  readonly width: number;
}

export function contextFor(options: GlobalOptions, io: Io): Context {
  const color = wantsColor(options, io);
  return { io, options, color, style: styleFor(color ? 1 : 0), width: io.stdout.columns || 80 };
}

/** Decided once: the option, then NO_COLOR and FORCE_COLOR, then whether someone is looking. */
function wantsColor({ color }: GlobalOptions, { environment, stdout }: Io): boolean {
  if (color !== undefined) return color;
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stdout.isTTY === true && environment.TERM !== "dumb";
}

/** True when there is someone to ask: a terminal on both sides, not under CI, and not told to be quiet. */
export function canAsk({ io, options }: Context): boolean {
  return io.stdin.isTTY === true && io.stdout.isTTY === true && !io.environment.CI && options.yes !== true;
}

/** The folder of the workspace that the call is about. */
export function workspaceFolder({ io, options }: Context): string {
  return findWorkspace(options.dir ?? io.currentFolder);
}
