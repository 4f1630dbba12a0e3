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
 * The record that a call names: by its file's name or path; or by the name without the date, or the first words of
 * either, where there is one only.
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
  const broken = unusableFile(id, { records, pathsOf, files });
  if (broken !== undefined) throw new UsageError(`${broken} has errors`, `Correct them first: okr validate ${broken}`);
  for (const [called, same] of [
    ["are called", records.filter((each) => slugOf(each) === id)],
    ["begin with", records.filter((each) => [each.id, slugOf(each)].some((name) => name.startsWith(`${id}-`)))],
  ] as const) {
    const [only, ...more] = same;
    if (only !== undefined && more.length === 0) return only;
    if (more.length > 0)
      throw new UsageError(`Several ${noun}s ${called} ${id}`, `Name ${oneOf(same.map((each) => each.id))}.`);
  }
  const names = records.flatMap((each) => [each.id, slugOf(each)]);
  const meant = nearest(id, names);
  throw new UsageError(`There is no ${noun} ${named}`, meant === null ? otherwise : `Did you mean ${meant}?`);
}

/** The file of that name, with or without the date, that is there and is no record. */
function unusableFile(
  id: string,
  { records, pathsOf, files }: Pick<Records<Dated>, "records" | "pathsOf" | "files">,
): string | undefined {
  const used = new Set(records.map((each) => each.id));
  return [...files].find((path) => {
    const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
    return (stem === id || stem.slice(DATE_LENGTH) === id) && !used.has(stem) && pathsOf(stem).includes(path);
  });
}

/** The name without the date. */
function slugOf({ id }: Dated): string {
  return id.slice(DATE_LENGTH);
}
