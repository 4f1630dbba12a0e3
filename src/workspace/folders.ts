import { hash } from "node:crypto";
import { indexRecord } from "../git/list-files.ts";
import type { Entry } from "./source.ts";

/**
 * The files of one folder: the unit in which what was read is remembered. There are thousands of files and hardly ever
 * a change, so the files are only taken apart in folders where somebody asks for them.
 */
export class Folder {
  /** With a slash at the end; empty for the workspace's own. */
  readonly path: string;
  readonly #list: () => readonly Entry[];
  readonly #records: string | null;
  #entries: readonly Entry[] | null = null;

  /**
   * @param list gives the files, in any order
   * @param records what git's index says of them, when they are all as it has them: then nobody needs the list to know
   *   what is in the folder
   */
  constructor(path: string, list: () => readonly Entry[], records: string | null = null) {
    this.path = path;
    this.#list = list;
    this.#records = records;
  }

  /** Whether every file is as git's index has it. */
  get isUnchanged(): boolean {
    return this.#records !== null;
  }

  /** In order of path. */
  get entries(): readonly Entry[] {
    this.#entries ??= this.#list().toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return this.#entries;
  }

  /** Identifies the names and the contents of the files. `null` while the content of one is not known. */
  get content(): string | null {
    const records = this.#records ?? recordsOf(this.entries);
    return records === null ? null : hash("sha256", records);
  }
}

/** What git's index would say of files if they were committed as they are. */
function recordsOf(entries: readonly Entry[]): string | null {
  let records = "";
  for (const { path, blob } of entries) {
    if (blob === null) return null;
    records += indexRecord(path, blob);
  }
  return records;
}

const CYCLES = "cycles/";

/**
 * The cycle that a folder lies in; null outside of cycles, and for the folder of a cycle itself: its dates are asked for
 * without the rest of it.
 */
export function cycleAround(folder: string): string | null {
  const end = folder.startsWith(CYCLES) ? folder.indexOf("/", CYCLES.length) : -1;
  return end === -1 || end === folder.length - 1 ? null : folder.slice(CYCLES.length, end);
}

/** Puts files into their folders. */
export function foldersOf(entries: readonly Entry[]): Folder[] {
  const folders = new Map<string, Entry[]>();
  for (const entry of entries) {
    const path = entry.path.slice(0, entry.path.lastIndexOf("/") + 1);
    const folder = folders.get(path);
    if (folder === undefined) folders.set(path, [entry]);
    else folder.push(entry);
  }
  return Array.from(folders, ([path, files]) => new Folder(path, () => files));
}

/** Folders in order of path. */
export function inOrder(folders: readonly Folder[]): Folder[] {
  return folders.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
