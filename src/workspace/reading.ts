import type { LoadedFile, LoadedFolder } from "./assemble.ts";
import type { Cache } from "./cache.ts";
import { contentOf, type Folder, type ReadFolder } from "./folders.ts";
import { isPlace, placeBeside, placeOf } from "./layout.ts";
import type { Located, Placed, ReadFile } from "./read-files.ts";
import { isReadFault, type ReadFault, type Source } from "./source.ts";

/** Takes how many files have been read, of how many. */
export type Progress = (done: number, all: number) => void;

/** So many files are read between two reports of progress: a few hundredths of a second. */
export const STRIDE = 500;

/** Collects what folders give, from the cache where it knows them. */
export class Reading {
  readonly loaded: LoadedFolder[] = [];
  readonly problems: Located[] = [];
  /** Every path of the format, also of files that cannot be used and of cycles that were not asked for. */
  readonly present = new Set<string>();

  readonly #source: Source;
  readonly #cache: Cache | null;
  readonly #faults: ReadonlyMap<string, ReadFault>;
  readonly #read = new Set<string>();
  readonly #progress: Progress | undefined;

  constructor(source: Source, cache: Cache | null, faults: ReadonlyMap<string, ReadFault>, progress?: Progress) {
    this.#source = source;
    this.#progress = progress;
    this.#cache = cache;
    this.#faults = faults;
    for (const [path, fault] of faults) this.problems.push(atTop(path, fault));
  }

  async load(folders: readonly Folder[]): Promise<void> {
    const unknown = folders.filter((folder) => !this.#recall(folder));
    if (unknown.length === 0) return;
    await this.#readAnew((await this.#identify(unknown)).filter((folder) => !this.#recall(folder)));
  }

  /** Notes the files of a folder that was not asked for: they are there, whatever is in them. */
  note({ path, entries }: Folder): void {
    if (this.#read.has(path)) return;
    for (const entry of entries) {
      if (entry.path.endsWith(".yaml") || placeOf(entry.path) !== null) this.present.add(entry.path);
    }
  }

  /** Takes a folder from the cache; false when it is not there with this content. */
  #recall(folder: Folder): boolean {
    const content = contentOf(folder);
    const known = content === null ? null : (this.#cache?.find(folder.path, content) ?? null);
    if (known !== null) this.#take(folder, known);
    return known !== null;
  }

  /** Reads the files whose content git does not know, in folders that may be remembered, only to know what they are. */
  async #identify(folders: readonly Folder[]): Promise<readonly Folder[]> {
    const { blobId } = await import("../git/blob-id.ts");
    const remembered = folders.filter(({ path }) => this.#cache?.knows(path));
    const blobs = new Map<string, string>();
    const unidentified = remembered.flatMap(({ entries }) => entries.filter(({ blob }) => blob === null));
    await this.#source.read(unidentified, ({ path }, content) => {
      if (content !== null && !isReadFault(content)) blobs.set(path, blobId(content));
    });
    if (blobs.size === 0) return folders;
    return folders.map((folder) => identified(folder, blobs));
  }

  async #readAnew(folders: readonly Folder[]): Promise<void> {
    if (folders.length === 0) return;
    const [{ readFiles }, { blobId }] = await Promise.all([import("./read-files.ts"), import("../git/blob-id.ts")]);
    const files = folders.flatMap((folder) => this.#placed(folder));
    const reads = new Map<string, ReadFile>();
    const blobs = new Map<string, string>();
    const unread = new Set<string>();
    await readFiles(this.#source, files, ({ path, blob }, read, content) => {
      reads.set(path, read);
      if (reads.size % STRIDE === 0) this.#progress?.(reads.size, files.length);
      if (content === null) unread.add(path);
      else if (blob === null) blobs.set(path, blobId(content));
    });
    for (const folder of folders) {
      const read = this.#together(folder, reads);
      const whole = !folder.entries.some(({ path }) => unread.has(path)); // what could not be read today may be tomorrow
      const content = whole ? contentOf(identified(folder, blobs)) : null;
      if (content !== null) this.#cache?.remember(folder.path, content, read);
      this.#take(folder, read);
    }
  }

  #placed({ entries }: Folder): Placed[] {
    const files: Placed[] = [];
    for (const { path, blob } of entries) {
      const neighbour = files[0]?.place;
      const place = this.#faults.has(path)
        ? null
        : neighbour === undefined
          ? placeOf(path)
          : placeBeside(neighbour, path);
      if (place !== null && isPlace(place)) files.push({ path, blob, place });
    }
    return files;
  }

  /** What the files of a folder gave, and what is wrong with the paths of those that were not even read. */
  #together({ entries }: Folder, reads: ReadonlyMap<string, ReadFile>): ReadFolder {
    const problems: Located[] = [];
    const facts = entries.map(({ path }) => {
      const read = reads.get(path);
      if (read !== undefined) {
        problems.push(...read.problems);
        return read.facts;
      }
      const place = this.#faults.has(path) ? null : placeOf(path);
      if (place === null || isPlace(place)) return false; // not ours, or gone before it could be read
      problems.push(atTop(path, place));
      return null;
    });
    return { facts, problems };
  }

  #take({ path: folder, entries }: Folder, { facts, problems }: ReadFolder): void {
    this.#read.add(folder);
    const files: LoadedFile[] = [];
    for (let index = 0; index < entries.length; index++) {
      const path = entries[index]?.path ?? "";
      const fact = facts[index];
      if (fact === false || fact === undefined) continue;
      this.present.add(path);
      if (fact !== null) files.push({ path, facts: fact });
    }
    for (const problem of problems) this.problems.push(problem);
    const place = files[0] === undefined ? null : placeOf(files[0].path);
    if (place !== null && isPlace(place)) this.loaded.push({ path: folder, place, files });
  }
}

/** A folder with the ids of contents filled in that were not known before. */
function identified({ path, entries }: Folder, blobs: ReadonlyMap<string, string>): Folder {
  return {
    path,
    entries: entries.map((entry) => ({ path: entry.path, blob: entry.blob ?? blobs.get(entry.path) ?? null })),
  };
}

function atTop(file: string, fault: ReadFault): Located {
  return { line: 1, column: 1, endLine: 1, endColumn: 2, file, subject: null, evidence: {}, ...fault };
}
