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

/** Whether one commit is the other or an ancestor of it; false also for one that is not here any more. */
export async function isAncestor(directory: string, one: string, other: string): Promise<boolean> {
  try {
    await readPast(directory, ["merge-base", "--is-ancestor", one, other]);
    return true;
  } catch {
    return false;
  }
}
