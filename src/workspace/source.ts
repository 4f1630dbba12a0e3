import type { Folder } from "./folders.ts";

/** A file of a workspace before it is read. */
export interface Entry {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  /** Identifies the content where that is known without reading it: git's blob id. */
  readonly blob: string | null;
}

/** Why the content of a file cannot be had. */
export interface ReadFault {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

/** The bytes of a file, or why they cannot be had; `null` when the file is not there any more. */
export type Content = Uint8Array | ReadFault | null;

/** Where a workspace is read from: the disk or a revision in git. */
export interface Source {
  /** Every folder with files below the format's, in order of path, and whatever could not even be listed. */
  list(): Promise<{ readonly folders: readonly Folder[]; readonly faults: ReadonlyMap<string, ReadFault> }>;
  /** Reads files one after the other and hands each to `visit`. The bytes are only valid during the call. */
  read<E extends Entry>(entries: readonly E[], visit: (entry: E, content: Content) => void): Promise<void>;
}

/** Bytes of the largest file that is read; an OKR file has about 700. */
export const MAX_FILE_BYTES = 1 << 18;

export function isReadFault(content: Content): content is ReadFault {
  return content !== null && "rule" in content;
}
