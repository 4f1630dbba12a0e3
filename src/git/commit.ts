import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { GitError, gitEnvironment, readGit } from "./run.ts";

/** How to run git for writing: in which folder, and whether it may ask somebody for a password. */
export interface WritingGit {
  readonly folder: string;
  readonly mayAsk: boolean;
}

/** Several runs at once: git holds its locks for a moment, and a commit can undo the `add` of another that it overtakes. */
const ATTEMPTS = 20;
const OVERTAKEN = /index\.lock|cannot lock ref|did not match any file\(s\) known to git/;

/**
 * Commits some files as they stand on the disk, and nothing else: what is staged beside them stays staged. The user's
 * hooks and signing apply.
 *
 * @param files relative to the folder, with `/`.
 * @returns the commit's id; `null` when the files are committed already.
 * @throws {GitError} when git is missing or refuses. The files stay as they are.
 */
export async function commitFiles(git: WritingGit, files: readonly string[], message: string): Promise<string | null> {
  if ((await writeGit(git, ["status", "--porcelain", "--", ...files])).trim() === "") return null;
  await untilOurTurn(async () => {
    await writeGit(git, ["add", "--", ...files]);
    await writeGit(git, ["commit", "--quiet", "--only", "--message", message, "--", ...files]);
  });
  return (await writeGit(git, ["rev-parse", "HEAD"])).trim();
}

/**
 * Pushes the current branch to where git pushes it.
 *
 * @throws {GitError} when git refuses: no remote, no upstream branch, or somebody pushed first.
 */
export async function push(git: WritingGit): Promise<void> {
  await writeGit(git, ["push", "--quiet"]);
}

/** Whether a plain `git push` knows where the current branch goes. */
export async function canPush(folder: string): Promise<boolean> {
  try {
    const branch = (await readGit(folder, ["symbolic-ref", "--quiet", "HEAD"])).toString().trim();
    const target = (await readGit(folder, ["for-each-ref", "--format=%(push)", branch])).toString().trim();
    if (target !== "") return true;
    const setsUp = await readGit(folder, ["config", "--get", "--type=bool", "push.autoSetupRemote"]);
    return setsUp.toString().trim() === "true" && (await readGit(folder, ["remote"])).toString().trim() !== "";
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

async function untilOurTurn(act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof GitError) || !OVERTAKEN.test(error.message) || attempt === ATTEMPTS) throw error;
      await setTimeout(20 * attempt + Math.random() * 100);
    }
  }
}

function writeGit({ folder, mayAsk }: WritingGit, args: readonly string[]): Promise<string> {
  const env = mayAsk ? gitEnvironment() : { ...gitEnvironment(), GIT_TERMINAL_PROMPT: "0" };
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env, windowsHide: true, maxBuffer: 1 << 26 };
    execFile("git", ["--literal-pathspecs", ...args], options, (error, output, complaint) => {
      if (error === null) resolve(output);
      else if (typeof error.code !== "number") reject(new GitError(`git could not be started: ${error.message}`));
      else reject(new GitError(`git ${args[0] ?? ""}: ${`${complaint}${output}`.trim() || `status ${error.code}`}`));
    });
  });
}
