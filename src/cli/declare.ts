import type { Command } from "commander";
import type { Context } from "./context.ts";
import type { ExitStatus } from "./exit-status.ts";

/** What a command's code looks like: its arguments and its own options in, an exit status out. */
export interface Runnable<Args extends readonly unknown[], Options> {
  readonly run: (context: Context, args: Args, options: Options) => Promise<ExitStatus>;
}

/** Whether a command looks at the workspace around it, and whether it may write to it. */
export type Reads = "the workspace" | "the workspace, to write to it" | "no workspace";

/** Makes a command whose code is loaded when it is run; meanwhile git lists the workspace, unless nobody reads it. */
export type Declare = <Args extends readonly unknown[], Options>(
  name: string,
  load: () => Promise<Runnable<Args, Options>>,
  reads?: Reads,
) => Command;
