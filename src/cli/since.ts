import { findRepository } from "../git/repository.ts";
import { mergeBase, NoRevisionError } from "../git/revision.ts";
import type { Problem } from "../model/problem.ts";
import { cacheFor } from "../workspace/cache.ts";
import { NoWorkspaceError, openWorkspace } from "../workspace/open.ts";
import { RevisionSource } from "../workspace/revision.ts";
import { validate } from "../workspace/validate.ts";
import { noRepository, UsageError } from "./errors.ts";

/**
 * Of all problems those that have come since a revision, in the files that were changed or by breaking others: what
 * the revision's own workspace, as it was where this branch left it, did not have.
 *
 * @throws {UsageError} when there is no such revision.
 * @throws {RefusedError} when the workspace is in no repository.
 * @throws {GitError} when git refuses, or a shallow clone lacks the history.
 */
export async function problemsSince(
  revision: string,
  problems: readonly Problem[],
  folder: string,
): Promise<Problem[]> {
  if (findRepository(folder) === null) {
    throw noRepository(folder, "there is no commit to compare with", "Leave out --since to check everything.");
  }
  const commit = await branchingFrom(folder, revision);
  const before = new Map<string, number>();
  for (const problem of await problemsAt(commit, folder))
    before.set(identity(problem), (before.get(identity(problem)) ?? 0) + 1);
  return problems.filter((problem) => {
    const left = before.get(identity(problem)) ?? 0;
    if (left > 0) before.set(identity(problem), left - 1);
    return left === 0;
  });
}

async function branchingFrom(folder: string, revision: string): Promise<string> {
  try {
    return await mergeBase(folder, revision);
  } catch (error) {
    if (!(error instanceof NoRevisionError)) throw error;
    throw new UsageError(`--since: ${error.message}`, "Name a commit, a branch or a tag, such as origin/main.");
  }
}

/** Lines move when a file is edited, so a problem is the same when it says the same of the same file. */
function identity({ file, rule, message }: Problem): string {
  return `${file}\0${rule}\0${message}`;
}

async function problemsAt(commit: string, folder: string): Promise<Problem[]> {
  try {
    const cache = cacheFor(folder, process.env);
    return await validate(await openWorkspace(folder, { source: new RevisionSource(folder, commit), cache }));
  } catch (error) {
    if (error instanceof NoWorkspaceError) return []; // there was no workspace then: everything has come since
    throw error;
  }
}
