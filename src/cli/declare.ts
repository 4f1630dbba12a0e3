import type { Command } from "commander";
import type { Context } from "./context.ts";
import type { ExitStatus } from "./exit-status.ts";

/** What a command's code looks like: its arguments and its own options in, an exit status out. */
export interface Runnable<Args extends readonly unknown[], Options> {
  readonly run: (context: Context, args: Args, options: Options) => Promise<ExitStatus>;
}

/** Makes a command whose code is loaded when it is run. */
export type Declare = <Args extends readonly unknown[], Options>(
  name: string,
  load: () => Promise<Runnable<Args, Options>>,
) => Command;
