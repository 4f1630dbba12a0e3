import type { Problem } from "../../model/problem.ts";
import { Folder, inOrder } from "../../workspace/folders.ts";
import { openWorkspace } from "../../workspace/open.ts";
import type { Content, Entry, Source } from "../../workspace/source.ts";
import { validate } from "../../workspace/validate.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/**
 * The problems that a workspace would have, and has not now, if a file held a text. The loader itself reads the
 * workspace with the text in place, so what passes here passes `okr validate`. Nothing is written.
 *
 * @param workspace with every cycle loaded that the file can refer to.
 */
export async function problemsOf(workspace: Workspace, file: string, text: string): Promise<Problem[]> {
  const loaded = [...workspace.cycles.values()].filter((cycle) => cycle.loaded).map(({ id }) => id);
  const wouldBe = await openWorkspace(workspace.root, {
    source: new SourceWith(workspace.source, file, text),
    cycles: (_settings, cycles) => cycles.map(({ id }) => id).filter((id) => loaded.includes(id)),
  });
  const before = new Set((await validate(workspace)).map(identityOf));
  return (await validate(wouldBe)).filter((problem) => !before.has(identityOf(problem)));
}

/** What stays the same of a problem when lines are added above it. */
function identityOf({ rule, file, subject, message }: Problem): string {
  return JSON.stringify([rule, file, subject, message]);
}

/** A source in which one file holds another text than it does. */
class SourceWith implements Source {
  readonly #source: Source;
  readonly #file: Entry;
  readonly #content: Uint8Array;

  constructor(source: Source, path: string, text: string) {
    this.#source = source;
    this.#file = { path, blob: null };
    this.#content = Buffer.from(text);
  }

  async list(): ReturnType<Source["list"]> {
    const { folders, faults } = await this.#source.list();
    const path = this.#file.path.slice(0, this.#file.path.lastIndexOf("/") + 1);
    const others = folders.filter((folder) => folder.path !== path);
    const beside = folders.find((folder) => folder.path === path)?.entries ?? [];
    const entries = [...beside.filter((entry) => entry.path !== this.#file.path), this.#file];
    return { folders: inOrder([...others, new Folder(path, () => entries)]), faults };
  }

  async read<E extends Entry>(entries: readonly E[], visit: (entry: E, content: Content) => void): Promise<void> {
    for (const entry of entries) {
      if (entry.path === this.#file.path) visit(entry, this.#content);
      else await this.#source.read([entry], visit);
    }
  }
}
