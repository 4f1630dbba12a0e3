/** The call was wrong. The message says what, the help what to do; both are for people. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly help: string | null;

  constructor(message: string, help: string | null = null) {
    super(message);
    this.help = help;
  }
}

/** The outside refused: the file system, git. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly help: string | null;

  constructor(message: string, help: string | null = null) {
    super(message);
    this.help = help;
  }
}

/** What was asked for needs git, and the workspace is in no repository. */
export function noRepository(root: string, consequence: string, help: string): RefusedError {
  return new RefusedError(`${root} is in no git repository, so ${consequence}`, help);
}

/** The person at the terminal stopped it. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
}
