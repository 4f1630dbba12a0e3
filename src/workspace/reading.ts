import type { Cache } from "./cache.ts";
import type { Ignore } from "./check/ignores.ts";
import { Folder } from "./folders.ts";
import { isPlace, type Place, placeBeside, placeOf } from "./layout.ts";
import { LoadedFolder } from "./loaded-folder.ts";
import type { Located, Placed, ReadFile, Salvaged } from "./read-files.ts";
import { type FolderFacts, type ReadFolder, readFolder } from "./read-folder.ts";
import { isReadFault, type ReadFault, type Source } from "./source.ts";
import type { FromFile, SalvagedFile } from "./workspace.ts";

/** Takes how many files have been read, of how many. */
export type Progress = (done: number, all: number) => void;

/** So many files are read between two reports of progress: a few hundredths of a second. */
export const STRIDE = 500;

/** Collects what folders give, from the cache where it knows them. */
export class Reading {
  readonly loaded: LoadedFolder[] = [];
  readonly problems: Located[] = [];
  /** The comments that ignore findings. */
  readonly ignores: (Ignore & FromFile)[] = [];
  readonly #source: Source;
  readonly #cache: Cache | null;
  readonly #faults: ReadonlyMap<string, ReadFault>;
  readonly #read = new Map<string, ReadFolder>();
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

  /** Every path of the format, also of files that cannot be used and of cycles that were not asked for. */
  paths(folders: readonly Folder[]): Set<string> {
    const paths = new Set<string>();
    for (const { path: folder, entries } of folders) {
      const facts = this.#read.get(folder)?.facts;
      entries.forEach(({ path }, index) => {
        const isOurs = facts === undefined ? path.endsWith(".yaml") || placeOf(path) !== null : facts[index] !== false;
        if (isOurs) paths.add(path);
      });
    }
    return paths;
  }

  /** Whether some files cannot be used of which something can still be checked. */
  get hasSalvage(): boolean {
    return [...this.#read.values()].some(({ salvaged }) => salvaged !== null);
  }

  /** What was loaded, and in the place of files that cannot be used what is left of them. */
  withSalvage(folders: readonly Folder[]): readonly LoadedFolder[] {
    return folders.flatMap((folder) => {
      const read = this.#read.get(folder.path);
      return read === undefined ? [] : (LoadedFolder.salvaged(folder, read) ?? []);
    });
  }

  /** What was taken out of the files of which only a part can be checked. */
  salvages(folders: readonly Folder[]): ReadonlyMap<string, SalvagedFile> {
    const salvages = new Map<string, SalvagedFile>();
    for (const { path, entries } of folders) {
      for (const [index, salvaged] of Object.entries(this.#read.get(path)?.salvaged ?? {})) {
        salvages.set(entries[Number(index)]?.path ?? "", salvaged);
      }
    }
    return salvages;
  }

  /** How many paths of the format there are; null when that takes a list of them. */
  countOf(folders: readonly Folder[]): number | null {
    let count = 0;
    for (const { path } of folders) {
      const read = this.#read.get(path);
      if (read === undefined) return null;
      count += read.count;
    }
    return count;
  }

  /** Takes a folder from the cache; false when it is not there with this content. */
  #recall(folder: Folder): boolean {
    const { content } = folder;
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
    const reads = new Map<string, ReadHere>();
    const blobs = new Map<string, string>();
    const unread = new Set<string>();
    await readFiles(this.#source, files, ({ path, blob, place }, read, content) => {
      reads.set(path, { ...read, place });
      if (reads.size % STRIDE === 0) this.#progress?.(reads.size, files.length);
      if (content === null) unread.add(path);
      else if (blob === null) blobs.set(path, blobId(content));
    });
    for (const folder of folders) {
      const read = this.#together(folder, reads);
      const whole = !folder.entries.some(({ path }) => unread.has(path)); // what could not be read today may be tomorrow
      const content = whole ? identified(folder, blobs).content : null;
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
  #together({ entries }: Folder, reads: ReadonlyMap<string, ReadHere>): ReadFolder {
    const problems: Located[] = [];
    const salvaged: Record<number, Salvaged> = {};
    const ignores: (Ignore & FromFile)[] = [];
    const places: (Place | null)[] = [];
    const facts: FolderFacts = entries.map(({ path }, index) => {
      const read = reads.get(path);
      places.push(read?.place ?? null);
      if (read !== undefined) {
        problems.push(...read.problems);
        if (read.salvaged !== undefined) salvaged[index] = read.salvaged;
        for (const ignore of read.ignores ?? []) ignores.push({ ...ignore, file: path });
        return read.facts;
      }
      const place = this.#faults.has(path) ? null : placeOf(path);
      if (place === null || isPlace(place)) return false; // not ours, or gone before it could be read
      problems.push(atTop(path, place));
      return null;
    });
    return readFolder(places, facts, problems, {
      salvaged: Object.keys(salvaged).length === 0 ? null : salvaged,
      ignores: ignores.length === 0 ? null : ignores,
    });
  }

  #take(folder: Folder, read: ReadFolder): void {
    this.#read.set(folder.path, read);
    for (const problem of read.problems) this.problems.push(problem);
    for (const ignore of read.ignores ?? []) this.ignores.push(ignore);
    const loaded = LoadedFolder.from(folder, read);
    if (loaded !== null) this.loaded.push(loaded);
  }
}

/** What a file gave, and where it lies. */
interface ReadHere extends ReadFile {
  readonly place: Place;
}

/** A folder with the ids of contents filled in that were not known before. */
function identified({ path: folder, entries }: Folder, blobs: ReadonlyMap<string, string>): Folder {
  return new Folder(folder, () => entries.map(({ path, blob }) => ({ path, blob: blob ?? blobs.get(path) ?? null })));
}

function atTop(file: string, fault: ReadFault): Located {
  return { line: 1, column: 1, endLine: 1, endColumn: 2, file, subject: null, evidence: {}, ...fault };
}
