import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { Kind } from "../../model/kinds.ts";
import { isPlace, LAYOUT, placeOf } from "../../workspace/layout.ts";

/** The folder of a workspace that holds a copy of the JSON Schemas, so that editors need no network. */
const FOLDER = ".okr/schemas";

/** A kind of file, and where files of it live. */
export interface FileKind {
  readonly kind: Kind;
  /** `teams/<team>.yaml` */
  readonly path: string;
  /** The same for an editor: `teams/*.yaml` */
  readonly glob: string;
}

/** What stands for each placeholder of the layout in a path that exists nowhere. */
const SAMPLES: readonly (readonly [placeholder: string, sample: string])[] = [
  ["<date>-<kind>", "2026-01-31-weekly"],
  ["<date>-<slug>", "2026-01-31-a"],
  ["<date>", "2026-01-31"],
  ["<year>", "2026"],
  ["<cycle>", "2026"],
];

/** Every kind of file, in the order of the layout. */
export const FILE_KINDS: readonly FileKind[] = LAYOUT.map((path) => ({
  kind: kindAt(path),
  path,
  glob: path.replaceAll(/<[^/]*>/g, "*"),
}));

/** The layout says what kind a path is of, so it is asked with a path that fits the pattern. */
function kindAt(pattern: string): Kind {
  const path = SAMPLES.reduce((filled, [placeholder, sample]) => filled.replaceAll(placeholder, sample), pattern);
  const place = placeOf(path.replaceAll(/<[^>]*>/g, "a"));
  if (place === null || !isPlace(place)) throw new Error(`The layout does not know its own pattern ${pattern}`);
  return place.kind;
}

/** Where the copy of a schema lives, relative to the workspace. */
export function schemaFile(kind: Kind): string {
  return `${FOLDER}/${kind}.schema.json`;
}

/** The first line of a file that tells editors its schema, for a file at a path of the workspace. */
export function schemaLine(file: string, kind: Kind): string {
  return `# yaml-language-server: $schema=${posix.relative(posix.dirname(file), schemaFile(kind))}\n`;
}

/** The same where the workspace has the schema, and nothing where it has not. */
export function schemaLineIn(root: string, file: string, kind: Kind): string {
  return existsSync(join(root, schemaFile(kind))) ? schemaLine(file, kind) : "";
}
