import type { Pointer, Range } from "../model/problem.ts";
import { isReadFault } from "./source.ts";
import type { Workspace } from "./workspace.ts";
import { decode } from "./yaml/bytes.ts";
import { PositionedDocument } from "./yaml/document.ts";

/** Where in a file a pointer leads: to the key that it ends in (default), or to its value. */
export type PlaceOf = (pointer: Pointer, at?: "key" | "value") => Range;

/**
 * Finds where in its file something is written. A pointer to a key that is not written, because its default counts,
 * leads to the nearest thing above it.
 *
 * @returns for a file the function from pointers to places; files that cannot be read are left out.
 */
export async function placesIn(workspace: Workspace, files: ReadonlySet<string>): Promise<Map<string, PlaceOf>> {
  const places = new Map<string, PlaceOf>();
  await workspace.source.read(
    [...files].map((path) => ({ path, blob: null })),
    ({ path }, content) => {
      if (content === null || isReadFault(content)) return;
      const decoded = decode(content);
      if ("fault" in decoded) return;
      const document = new PositionedDocument(decoded.text);
      places.set(path, (pointer, at = "key") => document.rangeOf(pointer, at));
    },
  );
  return places;
}
