import { type Command, CommanderError } from "commander";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import type { Io } from "./io.ts";
import { programFor } from "./program.ts";

/** The options before a command that take a value. */
const VALUED = new Set(["-C", "--dir", "--cycle", "--as-of"]);

/**
 * The command alone, where the call asks for the help of one that does not exist: commander would show its own help,
 * and not say that the name is wrong.
 */
function mistyped(args: readonly string[], { commands }: Command): string[] | null {
  const words = args.filter((arg, index) => !arg.startsWith("-") && !VALUED.has(args[index - 1] ?? ""));
  const [first, second] = words;
  const asked = first === "help" ? second : args.some((arg) => arg === "--help" || arg === "-h") ? first : undefined;
  const isKnown = asked === undefined || asked === "help" || commands.some((command) => command.name() === asked);
  return isKnown ? null : [asked];
}

/** Runs a command line and gives its exit status. Nothing that goes wrong leaves here as an exception. */
export async function runCommandLine(args: readonly string[], io: Io, version: string): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const program = programFor(io, version, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(mistyped(args, program) ?? args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const { report } = await import("./report-error.ts");
    return report(error, io, args.includes("--verbose") || args.includes("-v"));
  }
}
