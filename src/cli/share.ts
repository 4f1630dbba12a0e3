import { join, relative } from "node:path";
import { canPush, commitFiles, push } from "../git/commit.ts";
import { findRepository } from "../git/repository.ts";
import { GitError } from "../git/run.ts";
import { type Context, canAsk } from "./context.ts";
import { RefusedError } from "./errors.ts";

/** What git did with the files that were written. */
export interface Shared {
  /** The commit's id; `null` when there is none. */
  readonly commit: string | null;
  readonly pushed: boolean;
}

/** What can be done with files where they lie: nothing without a repository, no push without a place to push to. */
export async function sharingThatWorks(root: string): Promise<("commit" | "push")[]> {
  if (findRepository(root) === null) return [];
  return (await canPush(root)) ? ["push", "commit"] : ["commit"];
}

/** Files that were written, and what to say of them. */
export interface Sharing {
  /** Relative to the workspace. */
  readonly files: readonly string[];
  /** The commit's message. */
  readonly message: string;
  /** What holds although git refuses: that the files are written. */
  readonly kept: string;
}

/** What git says of a push when there are commits at the other end that are not here. */
const BEHIND = /\[rejected\]|non-fast-forward|fetch first/;

/**
 * Commits just the files that were written, and pushes the commit when that is asked for.
 *
 * @throws {RefusedError} when git refuses; the files stay written.
 */
export async function share(
  context: Context,
  root: string,
  { files, message, kept }: Sharing,
  { push: pushes }: { readonly push: boolean },
): Promise<Shared> {
  const git = { folder: root, mayAsk: canAsk(context) };
  if (findRepository(root) === null) {
    throw new RefusedError(`${root} is in no git repository, so nothing could be committed`, kept);
  }
  const commit = await refusing(
    () => commitFiles(git, files, message),
    () => kept,
  );
  if (!pushes) return { commit, pushed: false };
  await refusing(
    () => push(git),
    (message) =>
      BEHIND.test(message)
        ? "The commit is made, and somebody has pushed before: git pull --rebase, then git push"
        : "The commit is made; push it when git lets you: git push",
  );
  return { commit, pushed: true };
}

/**
 * What became of a file, or how to share it; `null` when there is nothing to say.
 *
 * @param path the file that was written, or the folder that all of them are in, relative to the workspace.
 */
export function sharingHint(context: Context, root: string, path: string | null, shared: Shared | null): string | null {
  return sharingHintForAll(context, root, path === null ? [] : [path], shared);
}

/** The same for several files. */
export function sharingHintForAll(
  { io }: Context,
  root: string,
  files: readonly string[],
  shared: Shared | null,
): string | null {
  if (files.length === 0) return null;
  if (shared?.pushed) return "Committed and pushed.";
  if (shared?.commit) return `Committed as ${shared.commit.slice(0, 7)}. To share it: git push`;
  if (shared !== null) return "It is committed already: nothing has changed.";
  if (findRepository(root) === null) return null;
  const paths = files.map((file) => forShell(relative(io.currentFolder, join(root, file))));
  return `To share it: git add ${paths.join(" ")} && git commit. Next time --commit or --push does it for you.`;
}

async function refusing<T>(act: () => Promise<T>, help: (message: string) => string): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof GitError) throw new RefusedError(error.message, help(error.message));
    throw error;
  }
}

/** A path as a shell takes it. */
function forShell(path: string): string {
  return /^[\w./:@%+,=-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
