import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CacheLine } from "./cache-line.ts";
import { cycleAround } from "./folders.ts";
import type { ReadFolder } from "./read-folder.ts";
import { cacheFolder, readRemembered, remember } from "./remembered-file.ts";

/** What is remembered of a cycle, or of what is in none: a line for each folder, by the folder. */
interface Shard {
  readonly lines: Map<string, CacheLine>;
  changed: boolean;
}

const OUTSIDE_CYCLES = "workspace";

/**
 * What was read in earlier runs, keyed by folder and content, in one file a cycle. It lives outside the tracked
 * files, can be deleted at any time, is never trusted over the content, and cannot make a command fail.
 */
export class Cache {
  readonly #folder: string;
  readonly #shards = new Map<string, Shard>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads everything ahead, while git is still listing. */
  preload(): void {
    this.#shard(OUTSIDE_CYCLES);
    for (const name of namesIn(this.#folder)) if (name.endsWith(".json")) this.#shard(name.slice(0, -".json".length));
  }

  /** Reads the same of a cycle ahead. */
  preloadCycle(id: string): void {
    this.#shard(id);
  }

  /** What is remembered of the folders in no cycle, whatever is in them now. */
  get outsideCycles(): Iterable<ReadFolder> {
    return this.#shard(OUTSIDE_CYCLES).lines.values();
  }

  /** Whether anything is remembered of a folder, whatever is in it now. */
  knows(folder: string): boolean {
    return this.#shard(shardOf(folder)).lines.has(folder);
  }

  /** What is remembered of a folder with this content. */
  find(folder: string, content: string): ReadFolder | null {
    const line = this.#shard(shardOf(folder)).lines.get(folder);
    return line?.content === content ? line : null;
  }

  remember(folder: string, content: string, read: ReadFolder): void {
    const shard = this.#shard(shardOf(folder));
    shard.changed = true;
    shard.lines.set(folder, CacheLine.of(folder, content, read));
  }

  /** Writes what has changed, without the folders that are no longer there. Failing to is no failure. */
  save(present: ReadonlySet<string>): void {
    for (const [name, shard] of this.#shards) {
      for (const folder of shard.lines.keys()) {
        if (present.has(folder)) continue;
        shard.lines.delete(folder);
        shard.changed = true;
      }
      if (shard.changed) this.#write(name, shard);
    }
  }

  #shard(name: string): Shard {
    let shard = this.#shards.get(name);
    if (shard === undefined) {
      shard = { lines: this.#read(name), changed: false };
      this.#shards.set(name, shard);
    }
    return shard;
  }

  #read(name: string): Shard["lines"] {
    const body = readRemembered(this.#path(name));
    try {
      return body === null ? new Map() : linesIn(body.toString("latin1"));
    } catch {
      return new Map(); // written by a build that calls itself the same and is another
    }
  }

  #write(name: string, { lines }: Shard): void {
    remember(this.#path(name), Buffer.from(Array.from(lines.values(), ({ text }) => text).join("\n"), "latin1"));
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}

function linesIn(text: string): Map<string, CacheLine> {
  const lines = new Map<string, CacheLine>();
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = CacheLine.parse(text.slice(start, end));
    lines.set(line.folder, line);
    start = end + 1;
  }
  return lines;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The shard of a folder. */
function shardOf(folder: string): string {
  return cycleAround(folder) ?? OUTSIDE_CYCLES;
}

/** The cache of a workspace: under the git directory, else in the user's cache folder. */
export function cacheFor(root: string, environment: Readonly<Record<string, string | undefined>>): Cache {
  return new Cache(cacheFolder(root, environment));
}
