import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join, sep } from "node:path";
import { listWorkTree } from "../git/list-files.ts";
import { findRepository } from "../git/repository.ts";
import { GitError } from "../git/run.ts";
import { Folder, foldersOf, inOrder } from "./folders.ts";
import { ROOTS } from "./layout.ts";
import { type Content, type Entry, MAX_FILE_BYTES, type ReadFault, type Source } from "./source.ts";

interface Listing {
  readonly folders: Folder[];
  readonly faults: Map<string, ReadFault>;
}

/** The workspace as it stands on the disk. Git lists it where there is git, and then knows most contents already. */
export class DiskSource implements Source {
  readonly #root: string;
  /** One buffer for all files: ten thousand reads would otherwise make as many. One byte more than is allowed. */
  #buffer: Buffer | undefined;
  #ahead: Promise<Listing> | null = null;

  /** @param root the workspace's real path: no link may lead out of it. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Lets git begin to list, for the next call of `list`: what is done meanwhile takes no time of its own. */
  listAhead(): void {
    this.#ahead = this.#list();
    this.#ahead.catch(() => {}); // whoever asks for the list is told
  }

  list(): Promise<Listing> {
    const listing = this.#ahead ?? this.#list();
    this.#ahead = null; // the next call asks anew
    return listing;
  }

  async #list(): Promise<Listing> {
    const faults = new Map<string, ReadFault>();
    const folders = (await this.#listWithGit(faults)) ?? foldersOf(this.#listFolders(faults));
    return { folders: inOrder(folders), faults };
  }

  async read<E extends Entry>(entries: readonly E[], visit: (entry: E, content: Content) => void): Promise<void> {
    for (const entry of entries) visit(entry, this.readFile(entry.path));
  }

  /** Reads one file, never through a link that leaves the workspace and never from a device or a pipe. */
  readFile(path: string): Content {
    this.#buffer ??= Buffer.allocUnsafe(MAX_FILE_BYTES + 1);
    let file: number;
    try {
      file = openSync(`${this.#root}/${path}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    } catch (cause) {
      return this.#unopened(path, cause);
    }
    try {
      // Of an ordinary file one call reads all that there is and fits.
      const length = readSync(file, this.#buffer, 0, this.#buffer.length, 0);
      if (length === 0 && !fstatSync(file).isFile()) return notAFile(path);
      return this.#buffer.subarray(0, length);
    } catch (cause) {
      return codeOf(cause) === "ESPIPE" ? notAFile(path) : unreadable(path, cause);
    } finally {
      closeSync(file);
    }
  }

  async #listWithGit(faults: Map<string, ReadFault>): Promise<Folder[] | null> {
    const repository = findRepository(this.#root);
    if (repository === null) return null;
    try {
      const listed = await listWorkTree(repository, this.#root, ROOTS);
      return listed
        .map(({ path, files, records }) => new Folder(path, files, records))
        .filter((folder) => folder.isUnchanged || this.#lookAtLinks(folder, faults));
    } catch (error) {
      if (error instanceof GitError) return null; // without git the folders say the same, more slowly
      throw error;
    }
  }

  #listFolders(faults: Map<string, ReadFault>): Entry[] {
    const found: Entry[] = [];
    const walk = (path: string): void => {
      let children: { name: string; isDirectory(): boolean; isSymbolicLink(): boolean }[];
      try {
        children = readdirSync(join(this.#root, path), { withFileTypes: true });
      } catch (cause) {
        faults.set(path, unreadable(path, cause));
        return;
      }
      for (const child of children) {
        const below = `${path}/${child.name}`;
        if (child.isDirectory()) walk(below);
        else {
          if (child.isSymbolicLink()) this.#lookAtLink(below, faults);
          found.push({ path: below, blob: null });
        }
      }
    };
    for (const folder of ROOTS) {
      const stat = lstatSync(join(this.#root, folder), { throwIfNoEntry: false });
      if (stat === undefined) continue;
      if (stat.isDirectory()) walk(folder);
      else {
        if (stat.isSymbolicLink()) this.#lookAtLink(folder, faults);
        found.push({ path: folder, blob: null });
      }
    }
    return found;
  }

  /** Whether anything is left in a folder, whose links are looked at. */
  #lookAtLinks({ entries }: Folder, faults: Map<string, ReadFault>): boolean {
    for (const { path, blob } of entries) if (blob === null) this.#lookAtLink(path, faults);
    return entries.length > 0;
  }

  /** A link to a folder would hide files from git and from us alike, so it is refused wherever it leads. */
  #lookAtLink(path: string, faults: Map<string, ReadFault>): void {
    const full = join(this.#root, path);
    if (!lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink()) return;
    try {
      if (statSync(full).isDirectory()) {
        faults.set(path, link("This is a symbolic link to a folder; the files behind it are not read", path));
      }
    } catch {
      // a link to nowhere: reading it says so
    }
  }

  #unopened(path: string, cause: unknown): Content {
    const code = codeOf(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (code === "ENXIO") return notAFile(path);
    if (code !== "ELOOP" && code !== "EMLINK") return unreadable(path, cause);
    try {
      const target = realpathSync(join(this.#root, path));
      if (!target.startsWith(this.#root + sep)) {
        return link("This is a symbolic link to a place outside the workspace", path);
      }
      return this.readFile(target.slice(this.#root.length + 1));
    } catch {
      return link("This is a symbolic link to nothing", path);
    }
  }
}

function link(message: string, path: string): ReadFault {
  return { rule: "path/symbolic-link", message, help: `Put the file itself at ${path} in place of the link.` };
}

function notAFile(path: string): ReadFault {
  return {
    rule: "path/unreadable",
    message: "This is not an ordinary file",
    help: `Remove ${path}, or put a YAML file there.`,
  };
}

function unreadable(path: string, cause: unknown): ReadFault {
  const why =
    { EACCES: "permission denied", EPERM: "permission denied", EISDIR: "it is a folder" }[codeOf(cause)] ??
    codeOf(cause);
  return {
    rule: "path/unreadable",
    message: `This cannot be read: ${why}`,
    help: `Make ${path} readable, or remove it.`,
  };
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
