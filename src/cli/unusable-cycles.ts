import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sentenceList } from "../document/words.ts";
import type { CycleDates } from "../workspace/open.ts";
import { RefusedError, UsageError } from "./errors.ts";

/**
 * Chooses among the cycles of a workspace. A cycle whose own file has errors or cannot be read is known to nobody, so
 * whoever asks for it is told that and not that there is none.
 *
 * @throws {UsageError} when none can be chosen.
 * @throws {RefusedError} when that is because folders of cycles cannot be read.
 */
export function namingUnusable<T>(root: string, usable: readonly CycleDates[], choose: () => T): T {
  try {
    return choose();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const known = new Set(usable.map(({ id }) => `cycles/${id}/cycle.yaml`));
    const unusable = cycleFiles(root).filter((file) => !known.has(file));
    if (unusable.length === 0) throw error;
    throw new UsageError(error.message, `${sentenceList(unusable)} cannot be used: okr validate says why.`);
  }
}

/** The files of all cycles. */
function cycleFiles(root: string): string[] {
  const folders = look("cycles", () => readdirSync(join(root, "cycles")), []).sort();
  return folders
    .map((id) => `cycles/${id}/cycle.yaml`)
    .filter((file) => look(file, () => statSync(join(root, file)).isFile(), false));
}

function look<T>(path: string, reading: () => T, otherwise: T): T {
  try {
    return reading();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR") return otherwise;
    throw new RefusedError(`${path} cannot be read: ${WHY[String(code)] ?? code}`, `Make ${path} readable.`);
  }
}

const WHY: Readonly<Record<string, string>> = { EACCES: "permission denied", EPERM: "permission denied" };
