import { existsSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createFile, replaceFile } from "../workspace/write.ts";
import { refusal } from "./complaint.ts";

/** What a run wants to do to one file. */
export interface FileChange {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The bytes that the text was made from; `null` for a file that must not be there yet. */
  readonly before: Uint8Array | null;
}

/**
 * Writes several files, all of them or none: when one cannot be written, those that were are taken back. Signals that
 * end the program wait until it is over.
 *
 * @returns the change that somebody else was before; `null` when all is written.
 * @throws whatever the file system refuses with, after taking back what was written.
 */
export function writeAll(root: string, changes: readonly FileChange[]): FileChange | null {
  const done: Undo[] = [];
  const release = holdSignals();
  try {
    for (const change of changes) {
      const undo = undoOf(root, change);
      if (!write(root, change)) {
        takeBack(done);
        return change;
      }
      done.push(undo);
    }
    return null;
  } catch (error) {
    takeBack(done);
    throw error;
  } finally {
    release();
  }
}

const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Keeps signals from ending the program until they are released; one that came in between ends it then. */
function holdSignals(): () => void {
  const answer = (signal: NodeJS.Signals) => {
    release();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of ENDING) process.off(signal, answer);
  };
  for (const signal of ENDING) process.on(signal, answer);
  // What came in the meantime is only heard once the event loop has gone round.
  return () => void setImmediate(() => setImmediate(release));
}

/**
 * The same, where somebody else being first ends the run.
 *
 * @throws {UsageError} that names the file; nothing is written then.
 */
export function writeAllOrRefuse(root: string, changes: readonly FileChange[]): void {
  const taken = writeAll(root, changes);
  if (taken === null) return;
  const did = taken.before === null ? "wrote" : "changed";
  const message = `somebody else ${did} it at this moment; theirs stays, and nothing was written`;
  throw refusal([{ where: taken.file, message, help: "Look at it, and run the command again." }]);
}

type Undo = () => void;

function write(root: string, { file, text, before }: FileChange): boolean {
  return before === null
    ? createFile(root, file, text) === "created"
    : replaceFile(root, file, before, text) === "replaced";
}

function takeBack(done: readonly Undo[]): void {
  for (const undo of done.toReversed()) undo();
}

/** How to take a change back, known before it is made. What somebody else has changed since stays as they left it. */
function undoOf(root: string, { file, text, before }: FileChange): Undo {
  if (before !== null) {
    return () => {
      replaceFile(root, file, Buffer.from(text), Buffer.from(before).toString("utf8"));
    };
  }
  const folders = missingFolders(root, file);
  return () => {
    const path = join(root, file);
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) return;
    rmSync(path);
    for (const folder of folders) removeIfEmpty(folder);
  };
}

/** The folders that writing a file makes, the deepest first. */
function missingFolders(root: string, file: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(join(root, file)); folder !== root && !existsSync(folder); folder = dirname(folder)) {
    folders.push(folder);
  }
  return folders;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // somebody else has put something into it
  }
}
