import { hash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { findRepository } from "../git/repository.ts";
import { makeFolder } from "./make-folder.ts";

/** Identifies the code that made what is remembered: another build remembers nothing of this one's. */
declare const __OKR_BUILD__: string;

/** Reads what an earlier run of this build remembered; null when there is nothing, or not all of it. */
export function readRemembered(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path);
    const headerEnd = bytes.indexOf(0x0a);
    const body = bytes.subarray(headerEnd + 1);
    return bytes.toString("latin1", 0, headerEnd) === header(body) ? body : null;
  } catch {
    return null;
  }
}

/** Writes what later runs may remember, whole or not at all. Failing to is no failure. */
export function remember(path: string, body: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${header(body)}\n`), body]));
    renameSync(temporary, path);
  } catch {
    forget(temporary);
  }
}

/** The build, and a checksum: a file that was cut short or changed by hand is not read. */
function header(body: Uint8Array): string {
  return `okr ${__OKR_BUILD__} ${hash("sha1", body)}`;
}

function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // a folder that cannot be written to cannot be cleaned either
  }
}

/** Where what was read of a workspace is remembered: under the git directory, else in the user's cache folder. */
export function cacheFolder(root: string, environment: Readonly<Record<string, string | undefined>>): string {
  if (environment.OKR_CACHE_DIR) return join(environment.OKR_CACHE_DIR, nameFor(root));
  const repository = findRepository(root);
  if (repository !== null) return join(repository.gitDirectory, "okr", nameFor(repository.prefix));
  return join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "okr", nameFor(root));
}

/** A folder's path as one name. Cut where it is very long: two workspaces in one cache forget more, and nothing else. */
function nameFor(path: string): string {
  return `@${encodeURIComponent(path).slice(-200)}`;
}
