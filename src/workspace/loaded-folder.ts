import type { CheckInDigest } from "./check-in-digest.ts";
import type { Facts } from "./facts.ts";
import type { Folder } from "./folders.ts";
import type { Place } from "./layout.ts";
import type { ReadFolder } from "./read-folder.ts";

/** A file that was read and can be used. */
export interface LoadedFile {
  readonly path: string;
  readonly facts: Facts;
}

/** The usable files of a folder, which share everything in their place but the name. */
export class LoadedFolder {
  /** With a slash at the end. */
  readonly path: string;
  /** The place of the first file. */
  readonly place: Place;
  readonly #folder: Folder;
  readonly #read: ReadFolder;
  #files: readonly LoadedFile[] | null = null;

  private constructor(folder: Folder, read: ReadFolder, place: Place) {
    this.path = folder.path;
    this.place = place;
    this.#folder = folder;
    this.#read = read;
  }

  /**
   * Null for a folder with no file of the format. Of wrong settings the rest counts: without any of them the programme
   * would look like another one.
   */
  static from(folder: Folder, read: ReadFolder): LoadedFolder | null {
    if (read.place?.kind === "settings") return LoadedFolder.salvaged(folder, read);
    return LoadedFolder.of(folder, read);
  }

  private static of(folder: Folder, read: ReadFolder): LoadedFolder | null {
    return read.place === null ? null : new LoadedFolder(folder, read, read.place);
  }

  /** The same with what is left of files that cannot be used. */
  static salvaged(folder: Folder, read: ReadFolder): LoadedFolder | null {
    const { salvaged } = read;
    if (salvaged === null) return LoadedFolder.of(folder, read);
    const facts = read.facts.map((fact, index) => fact ?? salvaged[index]?.facts ?? null);
    const { place, count, problems, ignores } = read;
    return LoadedFolder.of(folder, { place, count, problems, facts, salvaged, ignores, digest: null });
  }

  /** What the check-ins in it name, when all of them can be used. */
  get digest(): CheckInDigest | null {
    return this.#read.digest;
  }

  get files(): readonly LoadedFile[] {
    this.#files ??= usableFiles(this.#folder, this.#read);
    return this.#files;
  }
}

function usableFiles({ entries }: Folder, { facts }: ReadFolder): LoadedFile[] {
  return entries.flatMap(({ path }, index) => {
    const fact = facts[index];
    return fact === null || fact === false || fact === undefined ? [] : [{ path, facts: fact }];
  });
}
