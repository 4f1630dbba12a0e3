/** The exit statuses of the command line. */
export const EXIT = {
  done: 0,
  /** Something was found that fails the run. */
  found: 1,
  /** The call was wrong: usage, an unknown reference, no workspace. */
  usage: 2,
  /** The outside refused: file system, git, network. */
  refused: 3,
  /** A fault of the program. */
  fault: 70,
  /** Ctrl-C. */
  cancelled: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
