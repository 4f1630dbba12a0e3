import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { counted } from "../../document/words.ts";
import { findRepository } from "../../git/repository.ts";
import type { Problem } from "../../model/problem.ts";
import { safeText } from "../../render/safe-text.ts";
import { openWorkspace } from "../../workspace/open.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type Context, workspaceFolder } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { type ProblemFormat, problemFormat } from "../problem-format.ts";
import { readingProgress } from "../progress.ts";

interface Options {
  readonly format?: string;
  readonly since?: string;
  readonly maxWarnings?: string;
}

export async function run(context: Context, [paths]: [string[]], options: Options): Promise<ExitStatus> {
  const limit = warningLimit(options.maxWarnings);
  const format = problemFormat(context, options.format);
  const folder = workspaceFolder(context);
  const [workspace, { validate }] = await Promise.all([
    openWorkspace(folder, { source: context.source, progress: readingProgress(context) }),
    import("../../workspace/validate.ts"),
  ]);
  const within = pathFilter(paths, folder, context.io.currentFolder, workspace);
  const all = (await validate(workspace)).filter(({ file }) => within(file));
  const problems = options.since === undefined ? all : await newSince(options.since, all, folder);
  const files = paths.length === 0 ? null : [...workspace.files].filter(within).length;
  await print(context, format, problems, {
    workspace,
    files,
    since: options.since,
    older: all.length - problems.length,
  });
  const errors = problems.some(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  return errors || warnings > limit ? EXIT.found : EXIT.done;
}

function warningLimit(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text))
    throw new UsageError(`--max-warnings cannot be "${text}"`, "Write a whole number, such as 0.");
  return Number(text);
}

/** Which files the call is about. A path that is not there would make a mistyped call pass, so it is refused. */
function pathFilter(
  paths: readonly string[],
  root: string,
  from: string,
  workspace: Workspace,
): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((path) => {
    const inside = relative(root, realPath(resolve(from, path), root))
      .split(sep)
      .join("/");
    if (/^\.\.(?:\/|$)/.test(inside)) throw new UsageError(`${path} is not in the workspace ${root}`);
    const known =
      inside === "" ||
      workspace.files.has(inside) ||
      [...workspace.files].some((file) => file.startsWith(`${inside}/`));
    const reported = workspace.problems.some(({ file }) => file === inside);
    if (!known && !reported)
      throw new UsageError(
        `There is no file of the workspace at ${path}`,
        "Run okr validate without a path to check them all.",
      );
    return inside;
  });
  return (file) => wanted.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
}

/** The root is a real path, so a path by way of a link above it is made one too; a link itself is a file like another. */
function realPath(path: string, root: string): string {
  try {
    return realpathSync(path) === root ? root : join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

async function newSince(revision: string, problems: readonly Problem[], folder: string): Promise<readonly Problem[]> {
  const { problemsSince } = await import("../since.ts");
  return problemsSince(revision, problems, folder);
}

/** GitHub counts paths from the top of the repository, and a workspace may be a folder in it. */
function repositoryPrefix({ root }: Workspace): string {
  return findRepository(root)?.prefix ?? "";
}

/** What was checked, and what of it is not told. */
interface Checked {
  readonly workspace: Workspace;
  /** How many files the call named; null when it named none. */
  readonly files: number | null;
  /** The revision since which problems are told, and how many older ones are not. */
  readonly since: string | undefined;
  readonly older: number;
}

/** Says no more than was looked at: of some files, and of what is new. */
function nothingFound({ workspace, files, since, older }: Checked): string {
  const all = counted(workspace.fileCount, "file");
  const where = files === null ? all : `${files} of ${all}`;
  if (since === undefined) return `${where}, no problems`;
  return `${where}, no new problems since ${safeText(since)}${older === 0 ? "" : `; ${older} older`}`;
}

async function print(
  { io, options, style, width }: Context,
  format: ProblemFormat,
  problems: readonly Problem[],
  checked: Checked,
): Promise<void> {
  const { workspace } = checked;
  const { fileCount } = workspace;
  if (format === "json") {
    const { problemsJson } = await import("../../render/problems/json.ts");
    io.print(problemsJson("validate", problems, fileCount));
  } else if (format === "github") {
    const { problemsGithub } = await import("../../render/problems/github.ts");
    io.print(problemsGithub(problems, repositoryPrefix(workspace)));
    if (!options.quiet) io.note(`${counted(problems.length, "problem")} in ${counted(fileCount, "file")}\n`);
  } else if (problems.length === 0) {
    io.print(`${style.good("✓")} ${nothingFound(checked)}\n`);
  } else {
    const [{ problemsPretty }, { linesOf }] = await Promise.all([
      import("../../render/problems/pretty.ts"),
      import("../../workspace/lines.ts"),
    ]);
    const lines = await linesOf(workspace, new Set(problems.map(({ file }) => file)));
    io.print(problemsPretty(problems, { files: fileCount, linesOf: (file) => lines.get(file) ?? null, style, width }));
  }
}
