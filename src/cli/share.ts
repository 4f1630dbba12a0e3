import { join, relative } from "node:path";
import { canPush, commitFiles, push } from "../git/commit.ts";
import { findRepository } from "../git/repository.ts";
import { GitError } from "../git/run.ts";
import { type Context, canAsk } from "./context.ts";
import { noRepository, RefusedError } from "./errors.ts";
import { shellWord } from "./shell-word.ts";

/** What git did with the files that were written. */
export interface Shared {
  /** The commit's id; `null` when there is none. */
  readonly commit: string | null;
  readonly pushed: boolean;
}

/** Whether what was written is to be committed and pushed. */
export interface SharingOptions {
  readonly commit?: boolean;
  readonly push?: boolean;
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
const PULL_FIRST = "The commit is made, and somebody has pushed before: git pull --rebase, then git push";
const PUSH_LATER = "The commit is made; push it when git lets you: git push";

/** A commit that was made, and not pushed. */
class PushRefusedError extends RefusedError {
  readonly commit: string | null;

  constructor(message: string, help: string, commit: string | null) {
    super(message, help);
    this.commit = commit;
  }
}

const NOTHING: Shared = { commit: null, pushed: false };

/**
 * Commits just the files that were written, and pushes the commit, when that is asked for. The answer as JSON says what
 * git did, and is there also when git refuses: what was written must be known then too.
 *
 * @param json the whole answer.
 * @returns null when git was not asked to do anything.
 * @throws {RefusedError} when git refuses; the files stay written.
 */
export async function shareIfAsked(
  context: Context,
  root: string,
  sharing: Sharing,
  { commit, push: pushes, json }: SharingOptions & { readonly json: (git: Shared) => string },
): Promise<Shared | null> {
  const answer = (git: Shared): void => {
    if (context.options.json) context.io.print(json(git));
  };
  if (!(commit || pushes) || sharing.files.length === 0) {
    answer(NOTHING);
    return null;
  }
  try {
    const shared = await share(context, root, sharing, { push: pushes === true });
    answer(shared);
    return shared;
  } catch (error) {
    if (error instanceof PushRefusedError) answer({ ...NOTHING, commit: error.commit });
    else if (error instanceof RefusedError) answer(NOTHING);
    throw error;
  }
}

async function share(
  context: Context,
  root: string,
  { files, message, kept }: Sharing,
  { push: pushes }: { readonly push: boolean },
): Promise<Shared> {
  const git = { folder: root, mayAsk: canAsk(context) };
  if (findRepository(root) === null) {
    throw noRepository(root, "nothing could be committed", kept);
  }
  const commit = await refusing(
    () => commitFiles(git, files, message),
    (refusal) => new RefusedError(refusal, kept),
  );
  if (!pushes) return { commit, pushed: false };
  await refusing(
    () => push(git),
    (refusal) => new PushRefusedError(refusal, BEHIND.test(refusal) ? PULL_FIRST : PUSH_LATER, commit),
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
  const paths = files.map((file) => shellWord(relative(io.currentFolder, join(root, file))));
  return `To share it: git add ${paths.join(" ")} && git commit. Next time --commit or --push does it for you.`;
}

async function refusing<T>(act: () => Promise<T>, refused: (message: string) => RefusedError): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof GitError) throw refused(error.message);
    throw error;
  }
}
