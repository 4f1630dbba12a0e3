import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Loaders pass over these: the name begins with a dot and does not end in `.yaml`. */
export const TEMPORARY = ".okr-tmp";

/** Writing takes milliseconds. What is older was left by a process that was killed. */
const ABANDONED_AFTER_MS = 30_000;

/** Writes a new file and waits until it is on the disk. */
export function writeWhole(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o666);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Gives a file its name, unless the name is taken. A hard link does both at once.
 *
 * @returns whether it got the name.
 */
export function giveName(temporary: string, target: string): boolean {
  try {
    linkSync(temporary, target);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (!WITHOUT_LINKS.includes(code)) throw error;
    return giveNameByRenaming(temporary, target);
  }
}

/** What file systems without hard links answer, such as FAT and some network shares. */
const WITHOUT_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"];

/** Where there are no links, an empty file holds the name for the moment that the renaming takes. */
function giveNameByRenaming(temporary: string, target: string): boolean {
  try {
    closeSync(openSync(target, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL));
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  renameSync(temporary, target);
  return true;
}

/** Gives a file the permissions of another. */
export function copyMode(from: string, to: string): void {
  const file = openSync(to, constants.O_RDONLY);
  try {
    fchmodSync(file, statSync(from).mode);
  } finally {
    closeSync(file);
  }
}

/** A name is safe from a power cut only once its folder is on the disk; some systems cannot open folders. */
export function flushFolder(folder: string): void {
  try {
    const file = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // the file itself is flushed; that its name is too is more than this system offers
  }
}

/** Removes what killed processes left in a folder. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith(".") && name.endsWith(TEMPORARY) && isAbandoned(path)) rmSync(path, { force: true });
  }
}

export function isAbandoned(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > ABANDONED_AFTER_MS;
}

/** The code of an error of the file system, such as `EEXIST`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
