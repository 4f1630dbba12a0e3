import { readBlobs } from "../git/blobs.ts";
import { listRevision } from "../git/revision.ts";
import { type Folder, foldersOf, inOrder } from "./folders.ts";
import { ROOTS } from "./layout.ts";
import { type Content, type Entry, MAX_FILE_BYTES, type ReadFault, type Source } from "./source.ts";

/** The workspace as it was in a commit. Nothing is checked out; git reads all files in one go. */
export class RevisionSource implements Source {
  readonly #root: string;
  readonly #commit: string;
  /** The blob of every listed file: whoever asks for a file by its path does not know it. */
  readonly #blobs = new Map<string, string>();

  constructor(root: string, commit: string) {
    this.#root = root;
    this.#commit = commit;
  }

  async list(): Promise<{ folders: Folder[]; faults: Map<string, ReadFault> }> {
    const files = await listRevision(this.#root, this.#commit, ROOTS);
    const faults = new Map<string, ReadFault>();
    for (const { path, link } of files) {
      if (link)
        faults.set(path, {
          rule: "path/symbolic-link",
          message: "This is a symbolic link",
          help: `Put the file itself at ${path}.`,
        });
    }
    for (const { path, blob } of files) if (blob !== null) this.#blobs.set(path, blob);
    return { folders: inOrder(foldersOf(files.map(({ path, blob }) => ({ path, blob })))), faults };
  }

  async read<E extends Entry>(entries: readonly E[], visit: (entry: E, content: Content) => void): Promise<void> {
    const known = entries.flatMap((entry) => {
      const blob = entry.blob ?? this.#blobs.get(entry.path);
      return blob === undefined ? [] : [{ entry, blob }];
    });
    if (known.length === 0) return;
    const blobs = known.map(({ blob }) => blob);
    await readBlobs(this.#root, blobs, (index, content) => {
      const found = known[index];
      if (found !== undefined) visit(found.entry, content.subarray(0, MAX_FILE_BYTES + 1));
    });
  }
}
