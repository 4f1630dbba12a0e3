import { randomBytes } from "node:crypto";
import { lstatSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { codeOf, copyMode, flushFolder, giveName, isAbandoned, sweep, TEMPORARY, writeWhole } from "./durable.ts";
import { makeFolder } from "./make-folder.ts";

/** What became of a file that was to be created: somebody may have got there first. */
export type CreateResult = "created" | "exists";

/** What became of a file that was to be replaced: it may have changed, or gone, since it was read. */
export type ReplaceResult = "replaced" | "changed" | "gone";

/** A path that must not be written to. To whoever reports it, an error of the file system like any other. */
export class UnsafePathError extends Error {
  override readonly name = "UnsafePathError";
  readonly code = "EACCES";
  readonly syscall = "open";
}

/**
 * Creates a file that must not exist yet, and the folders above it. The file appears whole or not at all, also when
 * the process is killed, and of two processes that race exactly one creates it.
 *
 * @param root the workspace's real path.
 * @param path relative to it, with `/`.
 * @throws {UnsafePathError} when the path leads out of the workspace or through a symbolic link.
 */
export function createFile(root: string, path: string, text: string): CreateResult {
  const folder = prepareFolder(root, path);
  sweep(folder);
  const target = join(folder, basename(path));
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString("hex")}${TEMPORARY}`);
  try {
    writeWhole(temporary, text);
    const named = giveName(temporary, target);
    flushFolder(folder);
    return named ? "created" : "exists";
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Replaces a file, provided that it still holds the bytes that were read. The new text is written beside it under a
 * name that only one process can have at a time, so that nobody can slip in between the comparison and the renaming.
 *
 * @param bytesRead what the edit was made from.
 * @returns `changed` also while somebody else is about to replace it: they got there first.
 * @throws {UnsafePathError} when the path leads out of the workspace or through a symbolic link.
 */
export function replaceFile(root: string, path: string, bytesRead: Uint8Array, text: string): ReplaceResult {
  const folder = prepareFolder(root, path);
  const target = join(folder, basename(path));
  const claim = join(folder, `.${basename(path)}${TEMPORARY}`);
  if (isAbandoned(claim)) rmSync(claim, { force: true });
  try {
    writeWhole(claim, text);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return "changed";
    throw error;
  }
  try {
    const state = compare(target, bytesRead);
    if (state !== "same") return state;
    copyMode(target, claim);
    renameSync(claim, target);
    flushFolder(folder);
    return "replaced";
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Makes the folders above a path one by one, so that none of them is a link that leads elsewhere. */
function prepareFolder(root: string, path: string): string {
  const parts = path.split("/");
  if (path.includes("\\") || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw new UnsafePathError(`${path} is not a path inside the workspace`);
  }
  let folder = root;
  for (const part of parts.slice(0, -1)) {
    folder = join(folder, part);
    makeFolder(folder);
    if (lstatSync(folder).isSymbolicLink())
      throw new UnsafePathError(`${folder} is a symbolic link; nothing is written through it`);
  }
  if (lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UnsafePathError(`${path} is a symbolic link; nothing is written through it`);
  }
  return folder;
}

function compare(target: string, bytesRead: Uint8Array): "same" | "changed" | "gone" {
  try {
    return Buffer.compare(readFileSync(target), bytesRead) === 0 ? "same" : "changed";
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "gone";
    throw error;
  }
}
