import { type CheckInFile, checkInSchema } from "../../model/check-in.ts";
import type { CheckInPart, KeyResult } from "../../workspace/workspace.ts";
import type { DocumentOnDisk } from "../on-disk.ts";

/** A check-in that is right, and not yet written. */
export interface Draft {
  readonly keyResult: KeyResult;
  readonly date: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly content: CheckInFile;
  /** The check-in that it replaces, as it was read. */
  readonly before: DocumentOnDisk | null;
}

/** The file of a check-in: its path is its identity. */
export function checkInFile({ cycle, ref }: Pick<KeyResult, "cycle" | "ref">, date: string): string {
  return `cycles/${cycle}/checkins/${ref}/${date}.yaml`;
}

/** The keys of a check-in in the order in which people read them. */
export const KEY_ORDER: readonly string[] = Object.keys(checkInSchema.shape);

const PARTS: readonly CheckInPart[] = ["confidence", "progress", "plans", "problems"];

/** The parts without which a check-in is valid but incomplete. */
export function missingParts(content: CheckInFile): CheckInPart[] {
  return PARTS.filter((part) => content[part] === undefined);
}
