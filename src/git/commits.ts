import { readPast } from "./run.ts";

/** What a commit did to a file. */
export interface FileChange {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** Where the same content was before, when the commit moved the file; else null. */
  readonly movedFrom: string | null;
  /** The blob in each parent that had the file: none for an added one, several in a merge that made it anew. */
  readonly before: readonly string[];
  /** The blob after the commit; null when it removed the file. */
  readonly after: string | null;
}

export interface Commit {
  readonly id: string;
  readonly isFirst: boolean;
  /** The author's moment, in seconds since the epoch; what is no such moment is 0. */
  readonly at: number;
  readonly author: string;
  readonly changes: readonly FileChange[];
}

/** How a commit is printed: id, parents, the author's moment and name, each with a NUL after it. */
const FORMAT = "--format=%H%x00%P%x00%at%x00%an";

/**
 * The options take back whatever the configuration says: `-c` shows of a merge what it did that none of its parents
 * had, and a move is one without a change, which is told by ids alone.
 */
const LOG = [
  "log",
  "--raw",
  "-z",
  "-c",
  "--no-abbrev",
  "--find-renames=100%",
  "--topo-order",
  "--reverse",
  "--no-follow",
  "--no-relative",
  "--no-ext-diff",
  "--no-textconv",
  "--no-show-signature",
  "--no-color",
  "--encoding=UTF-8",
  FORMAT,
];

/**
 * The commits that touched any of these files and folders, parents before children, with what each did to them. One
 * git process, which reads no file's content.
 *
 * @param top the top folder of the repository.
 * @param range a commit, or two with `..` between: what the second has and the first has not.
 * @param paths from the top, with `/`; taken as they are written.
 * @throws {GitError} when git is missing, refuses or is ended.
 */
export async function commitsTouching(top: string, range: string, paths: readonly string[]): Promise<Commit[]> {
  const output = await readPast(top, [...LOG, range, "--", ...paths.map((path) => `:(top,literal)${path}`)]);
  return commitsIn(output.toString("utf8").split("\0"));
}

/**
 * The folder that a commit moved a workspace's files from, told by files of its that stayed the same.
 *
 * @param folder where they are now, from the top; empty or with `/` at the end.
 * @param inside a folder in it, whose files are looked at; of plain letters, digits, `-` and `/`.
 * @returns the folder before, in the same form; null when the commit moved none of them.
 */
export async function movedFrom(top: string, commit: string, folder: string, inside: string): Promise<string | null> {
  const output = await readPast(top, [
    "diff-tree",
    ...["-r", "-z", "--raw", "--no-abbrev", "--find-renames=100%", "--diff-filter=R", "--no-commit-id"],
    commit,
    "--",
    `:(top,glob)**/${inside}/**`,
  ]);
  for (const { path, movedFrom: old } of changesIn(output.toString("utf8").split("\0"))) {
    if (old === null || !path.startsWith(folder)) continue;
    const own = path.slice(folder.length);
    if (own.startsWith(`${inside}/`) && old.endsWith(own)) return old.slice(0, -own.length);
  }
  return null;
}

const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What follows is told by its place, never by its look: names of authors and files may look like anything. */
function commitsIn(parts: readonly string[]): Commit[] {
  const commits: Commit[] = [];
  for (let index = 0; index < parts.length; ) {
    const id = parts[index++]?.trimStart() ?? "";
    if (!COMMIT_ID.test(id)) continue;
    const [parents = "", at = "", author = ""] = parts.slice(index, index + 3);
    index += 3;
    const start = index;
    while (index < parts.length && !COMMIT_ID.test(parts[index]?.trimStart() ?? "")) index += width(parts[index]);
    const seconds = Number(at);
    commits.push({
      id,
      isFirst: parents === "",
      at: Number.isInteger(seconds) ? seconds : 0,
      author,
      changes: changesIn(parts.slice(start, index)),
    });
  }
  return commits;
}

function changesIn(parts: readonly string[]): FileChange[] {
  const changes: FileChange[] = [];
  for (let index = 0; index < parts.length; index += width(parts[index])) {
    const [, record] = /^\s*(:+.*)$/.exec(parts[index] ?? "") ?? [];
    if (record !== undefined) changes.push(changeIn(record, parts.slice(index + 1, index + width(parts[index]))));
  }
  return changes;
}

/** How many parts a record takes: itself and one path, or the two of a move; and what is none, itself. */
function width(part: string | undefined): number {
  const record = part?.trimStart() ?? "";
  if (!record.startsWith(":")) return 1;
  return /^:[^:].* [RC]\d*$/.test(record) ? 3 : 2;
}

/** "::<mode> <mode> <mode> <blob> <blob> <blob> <status>": a colon, a mode and a blob for each parent, then the result's. */
function changeIn(record: string, paths: readonly string[]): FileChange {
  const parents = record.length - record.replace(/^:+/, "").length;
  const blobs = record
    .slice(parents)
    .split(" ")
    .slice(parents + 1, 2 * parents + 2)
    .map((blob) => (/^0+$/.test(blob) ? null : blob));
  return {
    path: paths.at(-1) ?? "",
    movedFrom: paths.length === 2 ? (paths[0] ?? null) : null,
    before: blobs.slice(0, -1).filter((blob) => blob !== null),
    after: blobs.at(-1) ?? null,
  };
}
