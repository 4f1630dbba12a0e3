import type { Ignore } from "./check/ignores.ts";
import { type CheckInDigest, digestOf } from "./check-in-digest.ts";
import type { Facts } from "./facts.ts";
import type { Place } from "./layout.ts";
import type { Located, Salvaged } from "./read-files.ts";
import type { CheckInFacts, FromFile } from "./workspace.ts";

/**
 * For each file of a folder, in order of path: its facts; `null` for a file that is too wrong to be used; `false` for
 * one that is none of the format's business.
 */
export type FolderFacts = readonly (Facts | null | false)[];

/** What reading a folder gave. */
export interface ReadFolder {
  /** The place of the first file that is the format's; null when none is. */
  readonly place: Place | null;
  readonly facts: FolderFacts;
  /** How many of the files are the format's, whether they can be used or not. */
  readonly count: number;
  readonly problems: readonly Located[];
  /** What can still be checked of files that cannot be used, by their position; null when there is none. */
  readonly salvaged: Readonly<Record<number, Salvaged>> | null;
  /** The comments that ignore findings; null when there is none. */
  readonly ignores: readonly (Ignore & FromFile)[] | null;
  /** What its check-ins name, when it holds nothing but usable ones. */
  readonly digest: CheckInDigest | null;
}

/** Sums up what was read of a folder: for each file, in order of path, its place in the format and what it gave. */
export function readFolder(
  places: readonly (Place | null)[],
  facts: FolderFacts,
  problems: readonly Located[],
  { salvaged, ignores }: Pick<ReadFolder, "salvaged" | "ignores">,
): ReadFolder {
  const checkIns = places.flatMap((place) => (place?.kind === "check-in" ? [place.date] : []));
  const usable = facts.every((each) => each !== null && each !== false);
  return {
    place: places.find((place) => place !== null) ?? null,
    facts,
    count: facts.filter((each) => each !== false).length,
    problems,
    salvaged,
    ignores,
    digest: usable && checkIns.length === facts.length ? digestOf(checkIns, facts as readonly CheckInFacts[]) : null,
  };
}
