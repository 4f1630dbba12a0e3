import { nearest } from "../workspace/check/nearest.ts";
import { UsageError } from "./errors.ts";

/**
 * One of a few words that an option takes.
 *
 * @throws {UsageError} when it is none of them.
 */
export function choice<T extends string>(option: string, given: string, words: readonly T[]): T {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  const meant = nearest(given, words);
  throw new UsageError(
    `${option} cannot be "${given}"`,
    `${meant === null ? "" : `Did you mean ${meant}? `}It is one of ${words.join(", ")}.`,
  );
}

/** `--json` beside a `--format` that says something else. */
export function twoFormats(format: string): UsageError {
  return new UsageError(`--json and --format ${format} are two different things`, "Leave one of them out.");
}
