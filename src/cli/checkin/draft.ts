import { type CheckInFile, checkInSchema } from "../../model/check-in.ts";
import type { CheckInPart, KeyResult } from "../../workspace/workspace.ts";
import type { CheckInOnDisk } from "./save.ts";

/** A check-in that is right, and not yet written. */
export interface Draft {
  readonly keyResult: KeyResult;
  readonly date: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly content: CheckInFile;
  /** The check-in that it replaces, as it was read. */
  readonly before: CheckInOnDisk | null;
}

/** The file of a check-in: its path is its identity. */
export function checkInFile({ cycle, ref }: KeyResult, date: string): string {
  return `cycles/${cycle}/checkins/${ref}/${date}.yaml`;
}

/** The keys of a check-in in the order in which people read them. */
export const KEY_ORDER: readonly string[] = Object.keys(checkInSchema.shape);

/** The same content with its keys in the order of the format; keys of the user's own come last. */
export function inOrder(content: CheckInFile): CheckInFile {
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  const place = (key: string) => (KEY_ORDER.includes(key) ? KEY_ORDER.indexOf(key) : KEY_ORDER.length);
  return Object.fromEntries(entries.sort(([a], [b]) => place(a) - place(b))) as CheckInFile;
}

const PARTS: readonly CheckInPart[] = ["confidence", "progress", "plans", "problems"];

/** The parts without which a check-in is valid but incomplete. */
export function missingParts(content: CheckInFile): CheckInPart[] {
  return PARTS.filter((part) => content[part] === undefined);
}
