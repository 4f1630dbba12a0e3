import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Generated files by their path below a folder. */
export type Files = ReadonlyMap<string, string>;

const root = new URL("..", import.meta.url).pathname;

/**
 * Writes generated files into a folder of the project that holds nothing else, and removes what is no longer
 * generated. With `--check` on the command line it writes nothing, and fails when something is out of date.
 */
export function bringUpToDate(folder: string, files: Files, command: string): void {
  const directory = join(root, folder);
  const stale = listFiles(directory).filter((path) => !files.has(path));
  const changed = [...files].filter(([path, text]) => read(join(directory, path)) !== text).map(([path]) => path);
  if (process.argv.includes("--check")) {
    for (const path of [...changed, ...stale]) console.error(`${folder}/${path} is out of date: run ${command}`);
    if (changed.length + stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const path of changed) write(join(directory, path), files.get(path) ?? "");
  for (const path of stale) rmSync(join(directory, path));
}

/** The same for a single file of the project. */
export function bringFileUpToDate(path: string, text: string, command: string): void {
  if (read(join(root, path)) === text) return;
  if (process.argv.includes("--check")) {
    console.error(`${path} is out of date: run ${command}`);
    process.exitCode = 1;
  } else {
    write(join(root, path), text);
  }
}

function listFiles(directory: string): string[] {
  mkdirSync(directory, { recursive: true });
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
