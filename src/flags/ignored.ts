import type { Ignore } from "../workspace/check/ignores.ts";
import type { FromFile } from "../workspace/workspace.ts";
import type { Flag } from "./finding.ts";

type IgnoreInFile = Ignore & FromFile;

/** A flag that a comment on its line asks not to raise. */
export interface IgnoredFlag {
  readonly flag: Flag;
  readonly ignore: IgnoreInFile;
}

/** Flags, sorted by what the comments in the files say of them. */
export interface Sifted {
  readonly kept: readonly Flag[];
  readonly ignored: readonly IgnoredFlag[];
  /** The comments that counted on that day and ignored nothing. */
  readonly unused: readonly IgnoreInFile[];
}

/**
 * Sifts flags by the comments that ignore findings. A comment counts up to its last day, for its own line or for the one
 * below it.
 *
 * @param lineOf the line in its file that a flag points to, from 1.
 */
export function sift(
  flags: readonly Flag[],
  ignores: readonly IgnoreInFile[],
  asOf: string,
  lineOf: (flag: Flag) => number,
): Sifted {
  const current = ignores.filter(({ until }) => until === null || asOf <= until);
  const used = new Set<IgnoreInFile>();
  const kept: Flag[] = [];
  const ignored: IgnoredFlag[] = [];
  for (const flag of flags) {
    const ignore = current.find(
      ({ file, rule, covers }) => file === flag.spot.file && rule === flag.rule.id && covers === lineOf(flag),
    );
    if (ignore === undefined) kept.push(flag);
    else {
      ignored.push({ flag, ignore });
      used.add(ignore);
    }
  }
  return { kept, ignored, unused: current.filter((ignore) => !used.has(ignore)) };
}
