import { CommanderError } from "commander";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import type { Io } from "./io.ts";
import { programFor } from "./program.ts";

/** Runs a command line and gives its exit status. Nothing that goes wrong leaves here as an exception. */
export async function runCommandLine(args: readonly string[], io: Io, version: string): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const program = programFor(io, version, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const { report } = await import("./report-error.ts");
    return report(error, io, args.includes("--verbose") || args.includes("-v"));
  }
}
