import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { groupBy } from "../model/group-by.ts";
import { byPlace, type Problem } from "../model/problem.ts";
import { type Cache, cacheFor } from "./cache.ts";
import { DiskSource } from "./disk.ts";
import type { FactsOfKind } from "./facts.ts";
import { cycleAround, type Folder } from "./folders.ts";
import type { LoadedFolder } from "./loaded-folder.ts";
import type { Located } from "./read-files.ts";
import type { ReadFolder } from "./read-folder.ts";
import { type Progress, Reading } from "./reading.ts";
import { type Settings, settingsFrom } from "./settings.ts";
import type { Source } from "./source.ts";
import type { Workspace } from "./workspace.ts";

/** The dates of a cycle, known before anything in it is read. */
export interface CycleDates {
  readonly id: string;
  readonly starts: string;
  readonly ends: string;
}

export interface OpenOptions {
  /** Which cycles to read; the others are known by their dates only. Default: all. */
  readonly cycles?: (settings: Settings, cycles: readonly CycleDates[]) => readonly string[];
  /**
   * The cycles that would be read if nothing had changed since an earlier run: what is remembered of them is taken apart
   * while git lists. It is asked before `cycles`, and what it says binds nobody. Default: nothing is taken apart ahead.
   */
  readonly expectedCycles?: OpenOptions["cycles"];
  /** Where to read from. Default: the disk. */
  readonly source?: Source | undefined;
  /** What was read in earlier runs; `null` to remember nothing. Default: the workspace's own cache. */
  readonly cache?: Cache | null;
  /** Told of what is wrong with `okr.yaml` before any cycle is read; may throw to refuse the workspace. */
  readonly settingsProblems?: (problems: readonly Problem[]) => void;
  /** Told now and then how many of the files that must be read anew have been. */
  readonly progress?: Progress | undefined;
}

const SETTINGS_FILE = "okr.yaml";

/** There is no workspace where one was looked for. */
export class NoWorkspaceError extends Error {
  override readonly name = "NoWorkspaceError";
}

/**
 * Finds the workspace that a folder belongs to: the nearest folder, from it upward, that holds an `okr.yaml`.
 *
 * @returns the workspace's real path.
 * @throws {NoWorkspaceError} when there is none.
 * @throws what the file system says when it lets nobody look into the folder.
 */
export function findWorkspace(directory: string): string {
  const start = resolve(directory);
  if (!isThere(start)) throw new NoWorkspaceError(`There is no folder ${directory}`);
  isThere(join(start, SETTINGS_FILE));
  for (let folder = realpathSync(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE))) return folder;
    if (dirname(folder) === folder) {
      throw new NoWorkspaceError(`There is no okr.yaml in ${start} or in any folder above it`);
    }
  }
}

/** Whether there is something at a path; it throws where that may not be known. */
function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM")) throw error;
    return false;
  }
}

/**
 * Reads a workspace: every file of the format, checked for itself, with every problem found on the way.
 * References between files are checked by `validate`.
 *
 * @param root the folder that holds `okr.yaml`.
 * @throws {NoWorkspaceError} when the folder holds none.
 */
export async function openWorkspace(root: string, options: OpenOptions = {}): Promise<Workspace> {
  const folder = existsSync(root) ? realpathSync(root) : root;
  const source = options.source ?? new DiskSource(folder);
  const cache = options.cache === undefined ? cacheFor(folder, process.env) : options.cache;
  const listing = source.list();
  if (cache !== null) preload(cache, options); // while git is listing
  const { assemble } = await import("./assemble.ts");
  const { folders, faults } = await listing;
  if (!holdsSettings(folders)) throw new NoWorkspaceError(`There is no okr.yaml in ${folder}`);
  const reading = new Reading(source, cache, faults, options.progress);
  const byCycle = groupBy(folders, ({ path }) => cycleAround(path));
  await reading.load(byCycle.get(null) ?? []); // which every question needs
  options.settingsProblems?.(await withSeverity(reading.problems.filter(({ file }) => file === SETTINGS_FILE)));
  const chosen = [...new Set(chooseCycles(reading.loaded, byCycle, options.cycles))];
  await reading.load(chosen.flatMap((cycle) => byCycle.get(cycle) ?? []));
  cache?.save(new Set(folders.map(({ path }) => path)));
  const problems = await withSeverity(reading.problems);
  const ignores = reading.ignores.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const cyclesWith = (pattern: RegExp) => new Set(folders.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []));
  const cycleIds = cyclesWith(/^cycles\/([^/]+)/);
  const reflectedIn = cyclesWith(/^cycles\/([^/]+)\/reflections\//);
  const paths = () => reading.paths(folders);
  const count = reading.countOf(folders);
  const known = { paths, count, cycleIds, reflectedIn, chosen, problems, ignores, salvaged: NOTHING };
  const parts = { root: folder, source, ...known };
  const workspace = assemble({ ...parts, folders: reading.loaded });
  if (!reading.hasSalvage) return workspace;
  const salvaged = reading.salvages(folders);
  return withSalvage(workspace, () => assemble({ ...parts, folders: reading.withSalvage(folders), salvaged }));
}

const NOTHING: Workspace["salvaged"] = new Map();

function preload(cache: Cache, { cycles, expectedCycles }: OpenOptions): void {
  if (cycles === undefined) cache.preload();
  else if (expectedCycles !== undefined) {
    const { settings, dates } = factsOutside([...cache.outsideCycles].map(({ place, facts }) => ({ place, facts })));
    if (dates.length > 0) for (const id of expectedCycles(settings, dates)) cache.preloadCycle(id);
  }
}

function holdsSettings(folders: readonly Folder[]): boolean {
  const own = folders.find(({ path }) => path === "");
  return own?.entries.some(({ path }) => path === SETTINGS_FILE) ?? false;
}

function chooseCycles(
  folders: readonly LoadedFolder[],
  byCycle: ReadonlyMap<string | null, unknown>,
  choose: OpenOptions["cycles"],
): readonly string[] {
  if (choose === undefined) return [...byCycle.keys()].filter((cycle) => cycle !== null).sort();
  const { settings, dates } = factsOutside(
    folders.map(({ place, files }) => ({ place, facts: files.map(({ facts }) => facts) })),
  );
  return choose(settings, dates);
}

/** What cycles are chosen by: the settings, and the dates of those that have any. */
function factsOutside(folders: readonly Pick<ReadFolder, "place" | "facts">[]): {
  settings: Settings;
  dates: CycleDates[];
} {
  const settings = folders.find(({ place }) => place?.kind === "settings")?.facts[0];
  const dates = folders.flatMap(({ place, facts }) =>
    facts.flatMap((each) =>
      place && each && "starts" in each ? [{ id: place.cycle, starts: each.starts, ends: each.ends }] : [],
    ),
  );
  return { settings: settingsFrom((settings || {}) as Partial<FactsOfKind["settings"]>), dates };
}

/** The severity is the rule's; the rules are loaded only when there is something to report. */
async function withSeverity(problems: readonly Located[]): Promise<Problem[]> {
  if (problems.length === 0) return [];
  const { severityOf } = await import("./rules/registry.ts");
  return problems.map((problem) => ({ ...problem, severity: severityOf(problem.rule) })).sort(byPlace);
}

/** Where files have errors, what is left of them is put together once, by whoever checks it. */
function withSalvage(workspace: Workspace, assembleSalvaged: () => Workspace): Workspace {
  let salvaged: Workspace | null = null;
  Object.defineProperty(workspace, "withSalvage", {
    value: () => {
      salvaged ??= assembleSalvaged();
      return salvaged;
    },
    enumerable: false,
  });
  return workspace;
}
