import { type Style, styleFor } from "../render/style.ts";
import { DiskSource } from "../workspace/disk.ts";
import { findWorkspace, NoWorkspaceError } from "../workspace/open.ts";
import type { Reads } from "./declare.ts";
import type { Io } from "./io.ts";
import { columnsOf } from "./width.ts";

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
  /** Columns that text on standard output may take. */
  readonly width: number;
  /** The workspace on the disk, which git has begun to list; undefined where there is none, or nobody reads it. */
  readonly source: DiskSource | undefined;
  /** Whether the workspace may be written to, so that its settings must be right. */
  readonly writes: boolean;
}

export function contextFor(options: GlobalOptions, io: Io, reads: Reads): Context {
  const source = reads === "no workspace" ? undefined : sourceAround(options.dir ?? io.currentFolder);
  const writes = reads === "the workspace, to write to it";
  const color = wantsColor(options, io);
  return {
    io,
    options,
    color,
    style: styleFor(color ? 1 : 0),
    width: columnsOf(io.stdout, io.environment),
    source,
    writes,
  };
}

function sourceAround(folder: string): DiskSource | undefined {
  try {
    const source = new DiskSource(findWorkspace(folder));
    source.listAhead();
    return source;
  } catch (error) {
    if (error instanceof NoWorkspaceError) return undefined; // the command says so when it looks for one
    throw error;
  }
}

/** Decided once: the option, then NO_COLOR and FORCE_COLOR, then whether someone is looking. */
function wantsColor({ color }: GlobalOptions, { environment, stdout }: Io): boolean {
  if (color !== undefined) return color;
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stdout.isTTY === true && environment.TERM !== "dumb";
}

/**
 * True when there is someone to ask: a terminal on both sides, not under CI, and not told to ask nothing. With `--json`
 * standard output is one document, and no place for questions.
 */
export function canAsk({ io, options }: Context): boolean {
  if (options.json) return false;
  return io.stdin.isTTY === true && io.stdout.isTTY === true && !io.environment.CI && options.yes !== true;
}

/** The folder of the workspace that the call is about. */
export function workspaceFolder({ io, options }: Context): string {
  return findWorkspace(options.dir ?? io.currentFolder);
}
