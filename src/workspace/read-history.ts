import { type Commit, commitsTouching, movedFrom } from "../git/commits.ts";
import { commitInFiles, headOf, isAncestor } from "../git/head.ts";
import { findRepository } from "../git/repository.ts";
import { GitError, NoGitError } from "../git/run.ts";
import { addCommits, type CycleFolder, pathsOf } from "./file-histories.ts";
import type { History, NoHistory } from "./history.ts";
import { readVersions, toldBy } from "./objective-versions.ts";
import { cacheFolder } from "./remembered-file.ts";
import { type Past, recallPast, rememberPast } from "./remembered-history.ts";

/**
 * Reads what only git knows of a cycle, in bulk: some git processes, whatever the number of files and commits. What was
 * read is remembered for the next run, which only looks at the commits since.
 *
 * @param root the workspace's folder.
 * @param cycle the cycle's id; the files of no other are looked at.
 * @param cache the folder to remember in; null for none. Default: the workspace's own cache.
 * @returns the reason when there is no history to read.
 */
export async function readHistory(
  root: string,
  cycle: string,
  cache: string | null = cacheFolder(root, process.env),
): Promise<History | NoHistory> {
  const repository = findRepository(root);
  if (repository === null) return "no-repository";
  const { top, prefix, gitDirectory } = repository;
  const folder = { prefix, cycle };
  const remembered = cache === null ? null : recallPast(cache, folder);
  if (remembered !== null && remembered.head === commitInFiles(gitDirectory)) return toldBy(remembered);
  try {
    const head = await headOf(top);
    if (head === null) return "no-commits";
    if (head.shallow) return "shallow";
    if (remembered?.head === head.commit) return toldBy(remembered);
    const past = await pastUntil(head.commit, top, folder, remembered);
    if (cache !== null) rememberPast(cache, folder, past);
    return toldBy(past);
  } catch (error) {
    if (error instanceof NoGitError) return "no-git";
    if (error instanceof GitError) return "unreadable";
    throw error;
  }
}

async function pastUntil(head: string, top: string, folder: CycleFolder, remembered: Past | null): Promise<Past> {
  const past = (remembered && (await continued(remembered, head, top, folder))) ?? (await readAnew(head, top, folder));
  await readVersions(top, past);
  return past;
}

/** What is remembered with the commits since; null when it is no part of the present, or the workspace has moved. */
async function continued(remembered: Past, head: string, top: string, folder: CycleFolder): Promise<Past | null> {
  if (!(await isAncestor(top, remembered.head, head))) return null;
  const commits = await commitsTouching(top, `${remembered.head}..${head}`, pathsOf(folder));
  if (arrivalIn(commits, folder) !== undefined) return null;
  addCommits(remembered.files, commits, folder);
  return { ...remembered, head };
}

async function readAnew(head: string, top: string, folder: CycleFolder): Promise<Past> {
  const files = { added: new Map(), changes: new Map() };
  addCommits(files, await commitsOf(head, top, folder, MOST_MOVES), folder);
  return { head, files, objectives: new Map() };
}

/** A workspace that has moved more often than this is not followed further: each move takes two git processes. */
const MOST_MOVES = 5;

/** The commits that touched a cycle, back to where its workspace began, also in another folder of the repository. */
async function commitsOf(tip: string, top: string, folder: CycleFolder, moves: number): Promise<Commit[]> {
  const commits = await commitsTouching(top, tip, pathsOf(folder));
  const arrival = arrivalIn(commits, folder);
  if (arrival === undefined || arrival.isFirst || moves === 0) return commits;
  const prefix = await movedFrom(top, arrival.id, folder.prefix, `cycles/${folder.cycle}`);
  if (prefix === null) return commits;
  const earlier = await commitsOf(`${arrival.id}^`, top, { ...folder, prefix }, moves - 1);
  return [...earlier.map((commit) => atHome(commit, prefix, folder.prefix)), ...commits];
}

/** The commit that brought the workspace to its folder. */
function arrivalIn(commits: readonly Commit[], { prefix }: CycleFolder): Commit | undefined {
  return commits.find(({ changes }) =>
    changes.some(({ path, before }) => path === `${prefix}okr.yaml` && before.length === 0),
  );
}

/** A commit as if the workspace had always been where it is. */
function atHome(commit: Commit, from: string, to: string): Commit {
  const moved = (path: string): string => (path.startsWith(from) ? to + path.slice(from.length) : path);
  const changes = commit.changes.map((change) => ({
    ...change,
    path: moved(change.path),
    movedFrom: change.movedFrom === null ? null : moved(change.movedFrom),
  }));
  return { ...commit, changes };
}
