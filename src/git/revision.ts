import type { ListedFile } from "./list-files.ts";
import { GitError, readGit } from "./run.ts";

/** There is no such commit, in a repository whose whole history is here. */
export class NoRevisionError extends Error {
  override readonly name = "NoRevisionError";
}

/**
 * The commit that a revision names.
 *
 * @throws {NoRevisionError} when it names none.
 * @throws {GitError} when git cannot say; in a shallow clone the message says how to fetch more.
 */
export async function resolveRevision(directory: string, revision: string): Promise<string> {
  try {
    return (await readGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]))
      .toString()
      .trim();
  } catch {
    const shallow = (await readGit(directory, ["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
    if (!shallow) throw new NoRevisionError(`There is no commit ${revision}`);
    throw new GitError(
      `there is no commit ${revision}; this clone is shallow: fetch the whole history (fetch-depth: 0 in GitHub's checkout action)`,
    );
  }
}

/**
 * Where this branch left another: what has come since is what this branch changed.
 *
 * @throws {NoRevisionError} when there is no such commit.
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
