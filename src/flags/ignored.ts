import type { Ignore } from "../workspace/check/ignores.ts";
import type { FromFile } from "../workspace/workspace.ts";
import type { Flag } from "./finding.ts";

type IgnoreInFile = Ignore & FromFile;

/** A flag that a comment on its line asks not to raise. */
export interface IgnoredFlag {
  readonly flag: Flag;
  readonly ignore: IgnoreInFile;
}

/** A comment that counted on that day and ignored nothing. */
export interface UnusedIgnore extends IgnoreInFile {
  /** The lines of its file on which its flag is raised, in their order. */
  readonly raisedOn: readonly number[];
}

/** Flags, sorted by what the comments in the files say of them. */
export interface Sifted {
  readonly kept: readonly Flag[];
  readonly ignored: readonly IgnoredFlag[];
  readonly unused: readonly UnusedIgnore[];
}

/**
 * Sifts flags by the comments that ignore findings. A comment counts up to its last day, for its own line or for the one
 * below it.
 *
 * @param lineOf the line in its file that a flag points to, from 1; 0 where it is not known.
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
    const ignore = current.find((each) => isAbout(each, flag) && each.covers === lineOf(flag));
    if (ignore === undefined) kept.push(flag);
    else {
      ignored.push({ flag, ignore });
      used.add(ignore);
    }
  }
  const unused = current
    .filter((ignore) => !used.has(ignore))
    .map((ignore) => ({ ...ignore, raisedOn: linesOf(kept.filter((flag) => isAbout(ignore, flag)).map(lineOf)) }));
  return { kept, ignored, unused };
}

/** Whether a comment speaks of a flag, on whatever line of its file that is. */
function isAbout({ file, rule }: IgnoreInFile, flag: Flag): boolean {
  return file === flag.spot.file && rule === flag.rule.id;
}

/** Each line once and in order, without those that are not known. */
function linesOf(lines: readonly number[]): number[] {
  return [...new Set(lines)].filter((line) => line > 0).sort((a, b) => a - b);
}
