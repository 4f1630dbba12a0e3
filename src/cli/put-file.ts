import { existsSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { codeOf } from "../workspace/durable.ts";
import { RefusedError } from "./errors.ts";

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "no file can be made there",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "nothing may be written there",
  EISDIR: "it is a folder",
  ENOTDIR: "something above it is no folder",
  ENOSPC: "the disk is full",
  EDQUOT: "no more may be stored there",
};

/**
 * Writes a file that `-o` names, or one beside it; one that is there is replaced.
 *
 * @param file as the call names it, seen from the folder.
 * @throws {RefusedError} when it cannot be written, with why and what to do.
 */
export function putFile(folder: string, file: string, text: string): void {
  try {
    writeFileSync(resolve(folder, file), text);
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    const above = dirname(file);
    if (code === "ENOENT" && !existsSync(resolve(folder, above))) {
      throw new RefusedError(
        `${file} cannot be written: there is no folder ${above}`,
        "Make the folder first, or name another file with -o.",
      );
    }
    throw new RefusedError(`${file} cannot be written: ${WHY[code] ?? code}`, "Name another file with -o.");
  }
}
