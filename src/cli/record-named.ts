import { nearest, oneOf } from "../workspace/check/nearest.ts";
import type { Dated } from "../workspace/workspace.ts";
import { UsageError } from "./errors.ts";

/** Files that are named by a date and a slug, such as the lessons of the library or the decisions of some cycles. */
export interface Records<T extends Dated> {
  /** What one of them is called: `lesson`. */
  readonly noun: string;
  readonly records: readonly T[];
  /** Where a file of that name would be: the first of these that is there and cannot be used is complained of. */
  readonly pathsOf: (id: string) => readonly string[];
  /** Every file of the workspace, also those that cannot be used. */
  readonly files: ReadonlySet<string>;
  /** How to find out what there is. */
  readonly otherwise: string;
}

const DATE_LENGTH = "2026-11-20-".length;

/**
 * The record that a call names: by its file's name or path, or by the name without the date where there is one only.
 *
 * @throws {UsageError} when there is none, several, or its file cannot be used.
 */
export function recordNamed<T extends Dated>(
  { noun, records, pathsOf, files, otherwise }: Records<T>,
  named: string,
): T {
  const id = named.replace(/^.*\//, "").replace(/\.yaml$/, "");
  const exact = records.find((each) => each.id === id);
  if (exact !== undefined) return exact;
  const broken = pathsOf(id).find((path) => files.has(path));
  if (broken !== undefined) throw new UsageError(`${broken} has errors`, `Correct them first: okr validate ${broken}`);
  const same = records.filter((each) => each.id.slice(DATE_LENGTH) === id);
  const [only, ...more] = same;
  if (only !== undefined && more.length === 0) return only;
  if (more.length > 0)
    throw new UsageError(`Several ${noun}s are called ${id}`, `Name ${oneOf(same.map((each) => each.id))}.`);
  const names = records.flatMap((each) => [each.id, each.id.slice(DATE_LENGTH)]);
  const meant = nearest(id, names);
  throw new UsageError(`There is no ${noun} ${named}`, meant === null ? otherwise : `Did you mean ${meant}?`);
}
