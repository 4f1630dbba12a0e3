import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Edit, EditError, editDocument } from "../../workspace/edit.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { createFile, replaceFile } from "../../workspace/write.ts";
import { RefusedError, UsageError } from "../errors.ts";
import { problemsOf } from "./would-be.ts";

/**
 * Writes a file that is not there yet, once it is known that the workspace stays as valid as it was.
 *
 * @throws {UsageError} when the file is there, or what would be written is not valid; nothing is written then.
 */
export async function saveNew(workspace: Workspace, file: string, text: string): Promise<void> {
  refuseExisting(workspace, file);
  await refuseProblems(workspace, file, text);
  if (createFile(workspace.root, file, text) === "exists") throw existsAlready(file);
}

/**
 * Edits a file with its comments kept, once it is known that the workspace stays as valid as it was.
 *
 * @throws {UsageError} when the file would not be valid then, or is not now.
 * @throws {RefusedError} when it is written too unusually to be edited, or somebody else changed it meanwhile.
 */
export async function saveEdit(workspace: Workspace, file: string, edit: Edit): Promise<void> {
  refuseBroken(workspace, file);
  const bytes = readFileSync(join(workspace.root, file));
  const text = edited(file, bytes.toString("utf8"), edit);
  await refuseProblems(workspace, file, text);
  if (replaceFile(workspace.root, file, bytes, text) === "replaced") return;
  throw new RefusedError(`Somebody else changed ${file} at this moment; nothing was written`, "Run the command again.");
}

function edited(file: string, text: string, edit: Edit): string {
  try {
    return editDocument(text, [edit]);
  } catch (error) {
    if (error instanceof EditError) throw new RefusedError(`${file}: ${error.message}`, "Add it by hand.");
    throw error;
  }
}

function refuseBroken({ problems }: Workspace, file: string): void {
  if (problems.every((problem) => problem.file !== file || problem.severity !== "error")) return;
  throw new UsageError(`${file} has errors already; nothing was written`, `Correct them first: okr validate ${file}`);
}

async function refuseProblems(workspace: Workspace, file: string, text: string): Promise<void> {
  const errors = (await problemsOf(workspace, file, text)).filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const sentences = errors.map(({ message, help }) => (help === null ? message : `${message}. ${help}`));
  const [only, ...more] = sentences;
  throw new UsageError(
    only !== undefined && more.length === 0
      ? only
      : ["this would not be valid:", ...sentences.map((each) => `  ${each}`)].join("\n"),
    `Nothing was written to ${file}.`,
  );
}

/** @throws {UsageError} when the file is there already: asked before any question is. */
export function refuseExisting({ files }: Workspace, file: string): void {
  if (files.has(file)) throw existsAlready(file);
}

function existsAlready(file: string): UsageError {
  return new UsageError(`${file} exists already; nothing was changed`, "Choose another id, or edit the file.");
}
