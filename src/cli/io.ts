import { EXIT } from "./exit-status.ts";

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

/** The process's own streams, and its end. */
export interface ProcessIo extends Io {
  /**
   * Ends the process once everything has been written. Left to itself it would first wait for what the engine compiles
   * in the background and nobody will run: a tenth of a command.
   */
  readonly end: () => void;
}

/** The process's own streams. Each is opened when it is first used, because opening one costs milliseconds. */
export function processIo(host: NodeJS.Process): ProcessIo {
  const guarded = new Set<NodeJS.WriteStream>();
  const open = (stream: NodeJS.WriteStream): NodeJS.WriteStream => {
    if (!guarded.has(stream)) {
      guarded.add(stream);
      stream.on("error", endOn(stream, host));
    }
    return stream;
  };
  return {
    print: (text) => {
      open(host.stdout).write(text);
    },
    note: (text) => {
      open(host.stderr).write(text);
    },
    get stdin() {
      return host.stdin;
    },
    get stdout() {
      return open(host.stdout);
    },
    get stderr() {
      return open(host.stderr);
    },
    environment: host.env,
    currentFolder: host.cwd(),
    now: () => new Date().toISOString(),
    end: () => endAfter([...guarded], host),
  };
}

/** What a stream was given before is written when it has written nothing more; where it cannot be, `endOn` says so. */
function endAfter([stream, ...others]: readonly NodeJS.WriteStream[], host: NodeJS.Process): void {
  if (stream === undefined) host.exit();
  else stream.write("", (error) => error ?? endAfter(others, host));
}

/**
 * A reader that has seen enough (`okr status | head`) ends the run without a word. An answer that cannot be written,
 * as on a full disk, is the outside refusing.
 */
function endOn(stream: NodeJS.WriteStream, host: NodeJS.Process): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code === "EPIPE") host.exit(host.exitCode ?? EXIT.done);
    if (stream === host.stdout) host.stderr.write(`okr: the answer cannot be written: ${error.message}\n`);
    host.exit(EXIT.refused);
  };
}
