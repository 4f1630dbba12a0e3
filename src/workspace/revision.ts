import { listRevision, readBlobs } from "../git/revision.ts";
import { ROOTS } from "./layout.ts";
import { type Content, type Entry, MAX_FILE_BYTES, type ReadFault, type Source } from "./source.ts";

/** The workspace as it was in a commit. Nothing is checked out; git reads all files in one go. */
export class RevisionSource implements Source {
  readonly #root: string;
  readonly #commit: string;

  constructor(root: string, commit: string) {
    this.#root = root;
    this.#commit = commit;
  }

  async list(): Promise<{ entries: Entry[]; faults: Map<string, ReadFault> }> {
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
    const entries = files.map(({ path, blob }) => ({ path, blob }));
    return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), faults };
  }

  async read<E extends Entry>(entries: readonly E[], visit: (entry: E, content: Content) => void): Promise<void> {
    const known = entries.filter(({ blob }) => blob !== null);
    await readBlobs(
      this.#root,
      known.map(({ blob }) => blob ?? ""),
      (index, content) => {
        const entry = known[index];
        if (entry !== undefined) visit(entry, content.subarray(0, MAX_FILE_BYTES + 1));
      },
    );
  }
}
