import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPast } from "./run.ts";

/** The commit that a work tree stands on. */
export interface Head {
  readonly commit: string;
  /** Whether history was cut off: the oldest commit that is here is not the first. */
  readonly shallow: boolean;
}

/**
 * The present commit of a repository; null before the first one.
 *
 * @throws {GitError} when git is missing or refuses the repository.
 */
export async function headOf(directory: string): Promise<Head | null> {
  try {
    const said = (await readPast(directory, ["rev-parse", "--is-shallow-repository", "HEAD"])).toString();
    const [shallow = "", commit = ""] = said.split("\n");
    return { commit, shallow: shallow === "true" };
  } catch {
    await readPast(directory, ["rev-parse", "--is-shallow-repository"]); // what is wrong beside HEAD says so itself
    return null;
  }
}

/**
 * The present commit as far as the files of a git directory say it, without starting git; null where git has to be asked:
 * before the first commit, for a branch that is not kept in a file of its own, in a linked work tree, in a shallow clone.
 */
export function commitInFiles(gitDirectory: string): string | null {
  if (["commondir", "shallow"].some((name) => existsSync(join(gitDirectory, name)))) return null;
  const head = lineIn(join(gitDirectory, "HEAD"));
  const branch = BRANCH.exec(head)?.[1];
  const commit = branch === undefined ? head : lineIn(join(gitDirectory, branch));
  return COMMIT.test(commit) ? commit : null;
}

const BRANCH = /^ref: (refs\/heads\/(?!.*\.\.).+)$/;
const COMMIT = /^[0-9a-f]{40,64}$/;

function lineIn(path: string): string {
  try {
    return readFileSync(path, "utf8").trimEnd();
  } catch {
    return "";
  }
}

/** Whether one commit is the other or an ancestor of it; false also for one that is not here any more. */
export async function isAncestor(directory: string, one: string, other: string): Promise<boolean> {
  try {
    await readPast(directory, ["merge-base", "--is-ancestor", one, other]);
    return true;
  } catch {
    return false;
  }
}
