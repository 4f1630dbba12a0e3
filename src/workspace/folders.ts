import type { Facts } from "./facts.ts";
import type { Located } from "./read-files.ts";
import type { Entry } from "./source.ts";

/** The files of one folder: the unit in which what was read is remembered. */
export interface Folder {
  /** With a slash at the end; empty for the workspace's own. */
  readonly path: string;
  readonly entries: readonly Entry[];
}

/** What reading a folder gave. */
export interface ReadFolder {
  /**
   * For each entry, in order: its facts; `null` for a file that is too wrong to be used; `false` for one that is none
   * of the format's business.
   */
  readonly facts: readonly (Facts | null | false)[];
  readonly problems: readonly Located[];
}

/** Puts files into their folders, both in order of path. */
export function foldersOf(entries: readonly Entry[]): Folder[] {
  const folders = new Map<string, Entry[]>();
  let path = "";
  let folder: Entry[] | undefined;
  for (const entry of entries) {
    const name = entry.path.lastIndexOf("/") + 1;
    if (folder === undefined || name !== path.length || !entry.path.startsWith(path)) {
      path = entry.path.slice(0, name);
      folder = folders.get(path);
      if (folder === undefined) {
        folder = [];
        folders.set(path, folder);
      }
    }
    folder.push(entry);
  }
  return Array.from(folders, ([path, entries]) => ({ path, entries }));
}

/** So much of a blob's id that no two contents share it. */
const ID_LENGTH = 20;

/**
 * Says what is in a folder: the names of its files, and the beginning of each content's id. Kept as text, since
 * comparing a text costs less than hashing one. `null` while the id of a file is not known.
 */
export function contentOf({ path: folder, entries }: Folder): string | null {
  let content = "";
  for (const { path, blob } of entries) {
    if (blob === null) return null;
    content += `${path.slice(folder.length)}/${blob.slice(0, ID_LENGTH)}/`;
  }
  return content;
}
