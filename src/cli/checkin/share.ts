import { formatNumber } from "../../document/number.ts";
import { commitFiles, push } from "../../git/commit.ts";
import { findRepository } from "../../git/repository.ts";
import { GitError } from "../../git/run.ts";
import { percentText } from "../../render/meaning.ts";
import { type Context, canAsk } from "../context.ts";
import { RefusedError } from "../errors.ts";
import type { Draft } from "./draft.ts";

/** What git did with the files that were written. */
export interface Shared {
  /** The commit's id; `null` when there is none. */
  readonly commit: string | null;
  readonly pushed: boolean;
}

/** Commits just the files of some check-ins, and pushes the commit when that is asked for. */
export async function share(
  context: Context,
  root: string,
  drafts: readonly Draft[],
  { push: pushes }: { readonly push: boolean },
): Promise<Shared> {
  const git = { folder: root, mayAsk: canAsk(context) };
  const files = drafts.map(({ file }) => file);
  if (findRepository(root) === null) {
    throw new RefusedError(`${root} is in no git repository, so nothing could be committed`, written(files));
  }
  const commit = await refusing(files, () => commitFiles(git, files, commitMessage(drafts)));
  if (!pushes) return { commit, pushed: false };
  await refusing(files, () => push(git), "The commit is made; push it when git lets you: git push");
  return { commit, pushed: true };
}

async function refusing<T>(files: readonly string[], act: () => Promise<T>, help = written(files)): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof GitError) throw new RefusedError(error.message, help);
    throw error;
  }
}

function written(files: readonly string[]): string {
  return files.length === 1 ? `The check-in is written: ${files[0]}` : `The ${files.length} check-ins are written.`;
}

/** One line that says what it is about, and a line for each check-in when there are several. */
export function commitMessage(drafts: readonly Draft[]): string {
  const [only] = drafts;
  const dates = [...new Set(drafts.map(({ date }) => date))];
  const when = dates.length === 1 ? ` for ${dates[0]}` : "";
  if (only !== undefined && drafts.length === 1) return `Check in on ${only.keyResult.ref}${when}\n\n${said(only)}`;
  const lines = drafts.map((draft) => `- ${draft.keyResult.ref}${when === "" ? ` ${draft.date}` : ""}: ${said(draft)}`);
  return `Check in on ${drafts.length} key results${when}\n\n${lines.join("\n")}`;
}

/** What a check-in says, in a few words. */
export function said({ keyResult, content }: Draft): string {
  const unit =
    "unit" in keyResult && keyResult.unit !== undefined
      ? ` ${keyResult.unit}`
      : keyResult.type === "percentage"
        ? " %"
        : "";
  const parts = [
    ...(content.value === undefined ? [] : [`${formatNumber(content.value)}${unit}`]),
    ...(content.done === undefined ? [] : [`done ${content.done.join(", ") || "none"}`]),
    ...(content.confidence === undefined ? [] : [`confidence ${percentText(content.confidence)}`]),
    ...(content.blockers ?? []).filter(({ done }) => done === undefined).map(({ id }) => `blocked by ${id}`),
  ];
  return parts.join(", ") || "words only";
}
