import { GitError } from "../git/run.ts";
import { safeText } from "../render/safe-text.ts";
import { NoWorkspaceError } from "../workspace/open.ts";
import { CancelledError, RefusedError, UsageError } from "./errors.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import type { Io } from "./io.ts";

/** Says on standard error what went wrong and gives the exit status that it means. */
export function report(error: unknown, io: Io, verbose: boolean): ExitStatus {
  if (error instanceof CancelledError) {
    io.note("\nCancelled; nothing was written.\n");
    return EXIT.cancelled;
  }
  if (error instanceof UsageError) return say(io, error.message, error.help, EXIT.usage);
  if (error instanceof NoWorkspaceError) {
    return say(io, error.message, "Make a workspace with: okr init. Or name one with: -C <folder>", EXIT.usage);
  }
  if (error instanceof RefusedError) return say(io, error.message, error.help, EXIT.refused);
  if (error instanceof GitError) return say(io, error.message, null, EXIT.refused);
  if (isSystemError(error)) return say(io, `${error.message}`, null, EXIT.refused);
  const message = error instanceof Error ? error.message : String(error);
  io.note(`okr has a fault: ${safeText(message)}. Please report it, with the command that you ran.\n`);
  if (verbose && error instanceof Error) io.note(`${error.stack}\n`);
  return EXIT.fault;
}

function say(io: Io, message: string, help: string | null, status: ExitStatus): ExitStatus {
  io.note(`okr: ${message.split("\n").map(safeText).join("\n")}\n`);
  if (help !== null) io.note(`${help.split("\n").map(safeText).join("\n")}\n`);
  return status;
}

/** An error of the operating system, such as a full disk or a folder that may not be written to. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
