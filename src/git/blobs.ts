import { spawn } from "node:child_process";
import { endAfter, GitError, gitEnvironment, HARMLESS, LONGEST_READ, pastEnvironment } from "./run.ts";

/**
 * Reads many blobs by one git process, in the order that they are asked for.
 *
 * @throws {GitError} when git is missing, or has not all of them.
 */
export async function readBlobs(
  directory: string,
  blobs: readonly string[],
  visit: (index: number, content: Buffer) => void,
): Promise<void> {
  let missing: string | undefined;
  const bounds = { env: gitEnvironment(), milliseconds: undefined, largest: Number.POSITIVE_INFINITY };
  await readBatch(directory, blobs, bounds, (index, content) => {
    if (content === null) missing ??= blobs[index];
    else visit(index, content);
  });
  if (missing !== undefined) throw new GitError(`git has no blob ${missing}`);
}

/**
 * Reads many blobs of the past by one git process, in the order that they are asked for, without fetching any. `visit`
 * gets null for what is not here, is no blob, or has more bytes than `largest`; of that nothing is kept in memory.
 *
 * @throws {GitError} when git is missing, ends early, or takes longer than a minute.
 */
export function readPastBlobs(
  directory: string,
  blobs: readonly string[],
  largest: number,
  visit: (index: number, content: Buffer | null) => void,
): Promise<void> {
  return readBatch(directory, blobs, { env: pastEnvironment(), milliseconds: LONGEST_READ, largest }, visit);
}

interface BatchBounds {
  readonly env: NodeJS.ProcessEnv;
  /** Undefined for as long as it takes. */
  readonly milliseconds: number | undefined;
  /** Bytes. */
  readonly largest: number;
}

function readBatch(
  directory: string,
  blobs: readonly string[],
  { env, milliseconds, largest }: BatchBounds,
  visit: (index: number, content: Buffer | null) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, "cat-file", "--batch", "--buffer"], {
      cwd: directory,
      env,
      stdio: ["pipe", "pipe", "ignore"],
      windowsHide: true,
    });
    endAfter(child, milliseconds);
    let index = 0;
    const answers = new Answers(largest, (content) => visit(index++, content));
    child.stdout.on("data", (chunk: Buffer) => answers.take(chunk));
    child.stdin.on("error", () => {}); // git may end before it has read everything; the count says so
    child.on("error", (cause) => reject(new GitError(`git could not be started: ${cause.message}`)));
    child.on("close", () =>
      index === blobs.length ? resolve() : reject(new GitError("git ended before it had read every file")),
    );
    child.stdin.end(blobs.map((blob) => `${blob}\n`).join(""));
  });
}

/** Takes what `cat-file --batch` prints apart: "<id> <type> <size>", the content and a line break; or "<id> missing". */
class Answers {
  readonly #largest: number;
  readonly #give: (content: Buffer | null) => void;
  #header = "";
  /** What is kept of the content at hand; null when it is only counted. */
  #kept: Buffer[] | null = null;
  /** How many bytes are still to come of it, its line break included; 0 in a header. */
  #left = 0;

  constructor(largest: number, give: (content: Buffer | null) => void) {
    this.#largest = largest;
    this.#give = give;
  }

  take(chunk: Buffer): void {
    for (let start = 0; start < chunk.length; ) {
      start = this.#left === 0 ? this.#takeHeader(chunk, start) : this.#takeContent(chunk, start);
    }
  }

  #takeHeader(chunk: Buffer, start: number): number {
    const end = chunk.indexOf(0x0a, start);
    this.#header += chunk.toString("latin1", start, end === -1 ? chunk.length : end);
    if (end === -1) return chunk.length;
    const [, type, size] = this.#header.split(" ");
    this.#header = "";
    if (size === undefined) this.#give(null);
    else {
      this.#left = Number(size) + 1;
      this.#kept = type === "blob" && Number(size) <= this.#largest ? [] : null;
    }
    return end + 1;
  }

  #takeContent(chunk: Buffer, start: number): number {
    const end = Math.min(chunk.length, start + this.#left);
    this.#kept?.push(chunk.subarray(start, end));
    this.#left -= end - start;
    if (this.#left === 0) this.#give(this.#kept === null ? null : Buffer.concat(this.#kept).subarray(0, -1));
    return end;
  }
}
