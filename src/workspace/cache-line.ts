import type { CheckInDigest } from "./check-in-digest.ts";
import type { Place } from "./layout.ts";
import type { Located } from "./read-files.ts";
import type { FolderFacts, ReadFolder } from "./read-folder.ts";

/**
 * What is remembered of a folder, as a line of a file: the folder, what was in it, and as JSON what reading it gave. The
 * facts of check-ins are most of it and stand at its end: they are only taken apart when somebody asks for them.
 */
export class CacheLine implements ReadFolder {
  readonly folder: string;
  /** Identifies what was in the folder. */
  readonly content: string;
  readonly place: Place | null;
  readonly count: number;
  readonly problems: readonly Located[];
  readonly digest: CheckInDigest | null;
  readonly salvaged: ReadFolder["salvaged"];
  readonly ignores: ReadFolder["ignores"];
  /** The line itself, without its end. */
  readonly text: string;
  #facts: FolderFacts | null;

  private constructor(
    text: string,
    { folder, content, place, count, problems, digest, salvaged, ignores }: Head,
    facts: FolderFacts | null,
  ) {
    this.folder = folder;
    this.content = content;
    this.place = place;
    this.count = count;
    this.problems = problems;
    this.digest = digest;
    this.salvaged = salvaged;
    this.ignores = ignores;
    this.text = text;
    this.#facts = facts;
  }

  /** A line for what has just been read. */
  static of(
    folder: string,
    content: string,
    { place, count, problems, digest, salvaged, ignores, facts }: ReadFolder,
  ): CacheLine {
    const head: Head = { folder, content, place, count, problems, digest, salvaged, ignores };
    const text = `${inAscii(JSON.stringify(head))}\t${inAscii(JSON.stringify(facts))}`;
    return new CacheLine(text, head, facts);
  }

  /** @throws {SyntaxError} when it is no such line. */
  static parse(text: string): CacheLine {
    const tab = text.indexOf("\t");
    const head: Head = JSON.parse(text.slice(0, tab));
    return new CacheLine(text, head, head.digest === null ? JSON.parse(text.slice(tab + 1)) : null);
  }

  get facts(): FolderFacts {
    this.#facts ??= JSON.parse(this.text.slice(this.text.indexOf("\t") + 1)) as FolderFacts;
    return this.#facts;
  }
}

type Head = Pick<CacheLine, "folder" | "content" | "place" | "count" | "problems" | "digest" | "salvaged" | "ignores">;

/** JSON with every other character escaped: one byte a character is read in half the time. */
function inAscii(json: string): string {
  return json.replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
