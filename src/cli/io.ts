/** What a command may use of the world around it. */
export interface Io {
  /** The answer, and nothing else. */
  readonly print: (text: string) => void;
  /** Everything else: hints, warnings, progress. */
  readonly note: (text: string) => void;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly currentFolder: string;
  /** The present instant, RFC 3339. */
  readonly now: () => string;
}

/** The process's own streams. A reader that has seen enough (`okr status | head`) ends the run quietly. */
export function processIo(host: NodeJS.Process): Io {
  for (const stream of [host.stdout, host.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") host.exit(host.exitCode ?? 0);
      throw error;
    });
  }
  return {
    print: (text) => {
      host.stdout.write(text);
    },
    note: (text) => {
      host.stderr.write(text);
    },
    stdin: host.stdin,
    stdout: host.stdout,
    stderr: host.stderr,
    environment: host.env,
    currentFolder: host.cwd(),
    now: () => new Date().toISOString(),
  };
}
