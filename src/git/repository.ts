import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** Where a folder stands in a git repository. */
export interface Repository {
  /** The top folder of the work tree. */
  readonly top: string;
  /** The git directory of this work tree. */
  readonly gitDirectory: string;
  /** The folder's own path below the top, with `/` and a slash at the end; empty at the top. */
  readonly prefix: string;
}

/** Finds the repository that a folder belongs to, without starting git; `null` when there is none. */
export function findRepository(directory: string): Repository | null {
  for (let top = directory; ; top = dirname(top)) {
    const gitDirectory = gitDirectoryIn(top);
    if (gitDirectory !== null) {
      const below = relative(top, directory).split(sep).join("/");
      return { top, gitDirectory, prefix: below === "" ? "" : `${below}/` };
    }
    if (dirname(top) === top) return null;
  }
}

/** `.git` is a folder, or in a linked work tree a file that names one. */
function gitDirectoryIn(top: string): string | null {
  const path = join(top, ".git");
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (stat.isDirectory()) return path;
  if (!stat.isFile()) return null;
  const named = /^gitdir: (.+)$/m.exec(readFileSync(path, "utf8"))?.[1];
  return named === undefined ? null : resolve(top, named);
}
