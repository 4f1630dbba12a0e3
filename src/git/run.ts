import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";

/** Git refused, or is not there. */
export class GitError extends Error {
  override readonly name: string = "GitError";
}

/** There is no git to start. */
export class NoGitError extends GitError {
  override readonly name = "NoGitError";
}

/** Settings of a repository that could make git run something, or wait for it, turned off: reading never runs anything. */
export const HARMLESS = [
  "--no-optional-locks",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.quotePath=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "log.showSignature=false",
  "-c",
  "diff.orderFile=/dev/null",
];

/** A hook's git says where the repository is. Here the folder says so, and it may be in another one. */
const ELSEWHERE = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"];

/** The environment for a git that works in the repository of its folder. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of ELSEWHERE) delete environment[name];
  return environment;
}

/** Bounds for a run of git whose length a repository decides. */
interface Bounds {
  readonly env: NodeJS.ProcessEnv;
  readonly milliseconds?: number;
  readonly bytes?: number;
}

/**
 * Runs git for reading in a folder and gives what it prints.
 *
 * @throws {GitError} when git is missing or ends with another status than 0, with what it said.
 */
export function readGit(directory: string, args: readonly string[], input = ""): Promise<Buffer> {
  return run(directory, args, input, { env: gitEnvironment() });
}

/** So long may git read a repository's past: a hundred thousand commits take a second or two. */
export const LONGEST_READ = 60_000;
const LARGEST_READ = 1 << 28;

/**
 * Runs git for reading what may be long ago and much: as `readGit`, but it asks no other place for what a partial clone
 * left out, and it is ended where it takes longer than a minute or prints more than anybody's programme.
 *
 * @throws {GitError} when git is missing, refuses, or is ended.
 */
export function readPast(directory: string, args: readonly string[]): Promise<Buffer> {
  return run(directory, args, "", { env: pastEnvironment(), milliseconds: LONGEST_READ, bytes: LARGEST_READ });
}

const PATHSPEC_SETTINGS = [
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

/** The environment for reading the past: paths mean what they say, and nothing is fetched, by no protocol. */
export function pastEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...gitEnvironment(), GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };
  for (const name of PATHSPEC_SETTINGS) delete environment[name as keyof typeof environment];
  return environment;
}

/**
 * Ends a process that takes longer than this. Not by an option of `spawn`, whose clock keeps okr alive where there is no
 * git to start.
 */
export function endAfter(child: ChildProcess, milliseconds: number | undefined): void {
  if (milliseconds === undefined) return;
  const clock = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  child.on("error", () => clearTimeout(clock));
  child.on("close", () => clearTimeout(clock));
}

/** What is not found is git, unless it is the folder that it was to be started in. */
function notStarted(cause: NodeJS.ErrnoException, directory: string): GitError {
  const message = `git could not be started: ${cause.message}`;
  return cause.code === "ENOENT" && existsSync(directory) ? new NoGitError(message) : new GitError(message);
}

function run(directory: string, args: readonly string[], input: string, bounds: Bounds): Promise<Buffer> {
  const { env, milliseconds, bytes = Number.POSITIVE_INFINITY } = bounds;
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, ...args], {
      cwd: directory,
      env,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    endAfter(child, milliseconds);
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    let length = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > bytes) child.kill("SIGKILL");
      else output.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => complaint.push(chunk));
    child.stdin.on("error", () => {}); // git may end before it has read everything; its status says why
    child.on("error", (cause: NodeJS.ErrnoException) => reject(notStarted(cause, directory)));
    child.on("close", (status, signal) => {
      if (status === 0) return resolve(Buffer.concat(output));
      const said = Buffer.concat(complaint).toString().trim();
      const ended = signal === null ? `status ${status}` : "it took too long, or printed too much, and was ended";
      reject(new GitError(`git ${args[0] ?? ""}: ${said || ended}`));
    });
    child.stdin.end(input);
  });
}
