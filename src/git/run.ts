import { spawn } from "node:child_process";

/** Git refused, or is not there. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** Settings of a repository that could make git run something, turned off: reading a workspace never runs anything. */
export const HARMLESS = [
  "--no-optional-locks",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.quotePath=false",
  "-c",
  "core.hooksPath=/dev/null",
];

/** A hook's git says where the repository is. Here the folder says so, and it may be in another one. */
const ELSEWHERE = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"];

/** The environment for a git that works in the repository of its folder. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of ELSEWHERE) delete environment[name];
  return environment;
}

/**
 * Runs git for reading in a folder and gives what it prints.
 *
 * @throws {GitError} when git is missing or ends with another status than 0, with what it said.
 */
export function readGit(directory: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, ...args], {
      cwd: directory,
      env: gitEnvironment(),
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => complaint.push(chunk));
    child.stdin.on("error", () => {}); // git may end before it has read everything; its status says why
    child.on("error", (cause) => reject(new GitError(`git could not be started: ${cause.message}`)));
    child.on("close", (status) => {
      if (status === 0) resolve(Buffer.concat(output));
      else
        reject(
          new GitError(`git ${args[0] ?? ""}: ${Buffer.concat(complaint).toString().trim() || `status ${status}`}`),
        );
    });
    child.stdin.end(input ?? "");
  });
}
