import { spawn } from "node:child_process";
import type { ListedFile } from "./list-files.ts";
import { GitError, gitEnvironment, HARMLESS, readGit } from "./run.ts";

/**
 * The commit that a revision names.
 *
 * @throws {GitError} when it names none; in a shallow clone the message says how to fetch more.
 */
export async function resolveRevision(directory: string, revision: string): Promise<string> {
  try {
    return (await readGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]))
      .toString()
      .trim();
  } catch {
    const shallow = (await readGit(directory, ["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
    const hint = shallow
      ? "; this clone is shallow: fetch the whole history (fetch-depth: 0 in GitHub's checkout action)"
      : "";
    throw new GitError(`there is no commit ${revision}${hint}`);
  }
}

/**
 * Where this branch left another: what has come since is what this branch changed.
 *
 * @throws {GitError} when the two share no history that is here.
 */
export async function mergeBase(directory: string, revision: string): Promise<string> {
  const commit = await resolveRevision(directory, revision);
  try {
    return (await readGit(directory, ["merge-base", commit, "HEAD"])).toString().trim();
  } catch {
    throw new GitError(
      `${revision} and the present commit share no history here; in CI fetch the whole history (fetch-depth: 0 in GitHub's checkout action)`,
    );
  }
}

/** The files of a folder as they were in a commit, below the given paths, relative to the folder. */
export async function listRevision(directory: string, commit: string, paths: readonly string[]): Promise<ListedFile[]> {
  const output = await readGit(directory, ["ls-tree", "-r", "-z", commit, "--", ...paths]);
  return output
    .toString("utf8")
    .split("\0")
    .slice(0, -1)
    .flatMap((record) => {
      // "<mode> <type> <blob>\t<path>"
      const tab = record.indexOf("\t");
      const [mode, type, blob = ""] = record.slice(0, tab).split(" ");
      return type === "blob" ? [{ path: record.slice(tab + 1), blob, link: mode === "120000" }] : [];
    });
}

/** Reads many blobs by one git process, in the order that they are asked for. */
export function readBlobs(
  directory: string,
  blobs: readonly string[],
  visit: (index: number, content: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, "cat-file", "--batch", "--buffer"], {
      cwd: directory,
      env: gitEnvironment(),
      stdio: ["pipe", "pipe", "ignore"],
    });
    let pending: Buffer = Buffer.alloc(0);
    let index = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      for (;;) {
        const header = pending.indexOf(0x0a);
        if (header === -1) return;
        const size = Number(pending.toString("latin1", 0, header).split(" ")[2]);
        if (Number.isNaN(size)) return void reject(new GitError(`git has no blob ${blobs[index] ?? ""}`));
        if (pending.length < header + size + 2) return;
        visit(index++, pending.subarray(header + 1, header + 1 + size));
        pending = pending.subarray(header + size + 2);
      }
    });
    child.stdin.on("error", () => {}); // git may end before it has read everything; its status says why
    child.on("error", (cause) => reject(new GitError(`git could not be started: ${cause.message}`)));
    child.on("close", () =>
      index === blobs.length ? resolve() : reject(new GitError("git ended before it had read every file")),
    );
    child.stdin.end(blobs.map((blob) => `${blob}\n`).join(""));
  });
}
