import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { findRepository } from "../../git/repository.ts";
import { makeFolder } from "../../workspace/make-folder.ts";
import { findWorkspace, NoWorkspaceError, openWorkspace } from "../../workspace/open.ts";
import { validate } from "../../workspace/validate.ts";
import { createFile } from "../../workspace/write.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { askFounding, type InitOptions } from "../init/ask.ts";
import { repositoryFiles, type Wanted, workspaceFiles } from "../init/files.ts";
import { type Made, reportMade } from "../init/report.ts";

declare const __OKR_VERSION__: string;

/** `okr init`: makes a workspace that validates, that an editor completes and that CI checks. Overwrites nothing. */
export async function run(context: Context, [dir]: [string | undefined], options: InitOptions): Promise<ExitStatus> {
  const { io } = context;
  const folder = resolve(io.currentFolder, context.options.dir ?? "", dir ?? "");
  refuseWorkspace(folder);
  const founding = await askFounding(context, folder, options);
  makeFolder(folder);
  const root = realpathSync(folder);
  const repository = findRepository(root);
  const prefix = repository?.prefix ?? "";
  const top = repository?.top ?? root;
  const outcomes = [
    ...repositoryFiles(prefix, __OKR_VERSION__).map((wanted) => create(top, wanted, root)),
    ...workspaceFiles(founding).map((wanted) => create(root, wanted, root)),
  ];
  const made: Made = {
    root,
    prefix,
    inRepository: repository !== null,
    folder: folder === resolve(io.currentFolder) ? null : relative(io.currentFolder, folder),
    written: outcomes.filter(({ created }) => created).map(({ file }) => file),
    kept: outcomes.filter(({ created }) => !created).map(({ file }) => file),
  };
  reportMade(context, made, founding);
  await warnOfProblems(context, root);
  return EXIT.done;
}

/** A workspace in a workspace would be read by neither. */
function refuseWorkspace(folder: string): void {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory()) throw new UsageError(`${nearest} is not a folder`);
  const found = workspaceAround(nearest);
  if (found !== null)
    throw new UsageError(
      `${found} is a workspace already`,
      "Look at it with okr status, or name another folder: okr init <dir>",
    );
}

function workspaceAround(folder: string): string | null {
  try {
    return findWorkspace(folder);
  } catch (error) {
    if (error instanceof NoWorkspaceError) return null;
    throw error;
  }
}

function create(base: string, { path, text }: Wanted, root: string): { file: string; created: boolean } {
  const file = relative(root, join(base, path)).split(sep).join("/");
  return { file, created: createFile(base, path, text) === "created" };
}

/** What was there before may not fit what was written beside it. */
async function warnOfProblems({ io, style }: Context, root: string): Promise<void> {
  const errors = (await validate(await openWorkspace(root))).filter(({ severity }) => severity === "error").length;
  if (errors === 0) return;
  io.note(
    `${style.caution("warning")}: the files that were there do not fit yet: run okr validate (${errors} to mend)\n`,
  );
}
