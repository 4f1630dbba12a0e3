import type { Repository } from "./repository.ts";
import { readGit } from "./run.ts";

/** Who last wrote a line, and in which commit. */
export interface LineCommit {
  /** Abbreviated; null when the line is not committed yet. */
  readonly commit: string | null;
  readonly author: string | null;
  /** The author's day. */
  readonly date: string | null;
}

const UNCOMMITTED: LineCommit = { commit: null, author: null, date: null };

/**
 * Says for lines of files which commit wrote them. One git process finds the commits of all files; only a file that
 * was changed more than once is asked about line by line.
 *
 * @throws {GitError} when git is missing or refuses.
 */
export async function commitsOfLines(
  repository: Repository,
  directory: string,
  lines: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<(file: string, line: number) => LineCommit> {
  const files = [...lines.keys()];
  const [commits, changed] = await Promise.all([
    commitsOf(directory, files),
    changedFiles(repository, directory, files),
  ]);
  const several = files.filter(
    (file) =>
      (commits.byFile.get(file)?.length ?? 0) > 0 && (changed.has(file) || (commits.byFile.get(file)?.length ?? 0) > 1),
  );
  const blames = several.map(async (file) => [file, await blame(directory, file, commits.byId)] as const);
  const blamed = new Map(await Promise.all(blames));
  return (file, line) =>
    blamed.get(file)?.get(line) ?? (changed.has(file) ? UNCOMMITTED : (commits.byFile.get(file)?.[0] ?? UNCOMMITTED));
}

interface Commits {
  /** Those that touched a file, newest first. */
  readonly byFile: ReadonlyMap<string, readonly LineCommit[]>;
  readonly byId: ReadonlyMap<string, LineCommit>;
}

async function commitsOf(directory: string, files: readonly string[]): Promise<Commits> {
  const byFile = new Map<string, LineCommit[]>();
  const byId = new Map<string, LineCommit>();
  const log = await readGit(directory, [
    "log",
    "--format=%x01%H%x02%h%x02%an%x02%as%x03",
    "--name-only",
    "--relative",
    "-z",
    "--",
    ...files,
  ]);
  for (const record of log.toString("utf8").split("\u0001").slice(1)) {
    const [head = "", names = ""] = record.split("\u0003");
    const [id = "", commit = "", author = "", date = ""] = head.split("\u0002");
    const found = { commit, author, date };
    byId.set(id, found);
    for (const name of names.split("\0").map((each) => each.trim())) {
      if (name !== "") byFile.set(name, [...(byFile.get(name) ?? []), found]);
    }
  }
  return { byFile, byId };
}

async function changedFiles({ prefix }: Repository, directory: string, files: readonly string[]): Promise<Set<string>> {
  const status = await readGit(directory, ["status", "--porcelain=v1", "-z", "--no-renames", "--", ...files]);
  const records = status.toString("utf8").split("\0").slice(0, -1);
  return new Set(records.map((record) => record.slice(3 + prefix.length)));
}

/** The commit of each line of a file; a line that is in no known commit is not committed yet. */
async function blame(
  directory: string,
  file: string,
  known: ReadonlyMap<string, LineCommit>,
): Promise<Map<number, LineCommit>> {
  const output = (await readGit(directory, ["blame", "--porcelain", "--", file])).toString("utf8");
  const heads = output.matchAll(/^([0-9a-f]{40,64}) \d+ (\d+)/gm);
  return new Map(Array.from(heads, ([, commit = "", line]) => [Number(line), known.get(commit) ?? UNCOMMITTED]));
}

/** Whether history was cut off, so that the oldest commit that is here is not the one that wrote a line. */
export async function isShallow(directory: string): Promise<boolean> {
  return (await readGit(directory, ["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}
