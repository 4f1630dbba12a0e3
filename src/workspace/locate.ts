import { isReadFault } from "./source.ts";
import type { Workspace } from "./workspace.ts";
import { decode } from "./yaml/bytes.ts";
import { PositionedDocument } from "./yaml/document.ts";

/**
 * Takes files apart to find where in them something is written. A pointer to a key that is not written, because its
 * default counts, leads to the nearest thing above it.
 *
 * @returns the files by path; those that cannot be read are left out.
 */
export async function placesIn(
  workspace: Workspace,
  files: ReadonlySet<string>,
): Promise<Map<string, Pick<PositionedDocument, "rangeOf" | "holds">>> {
  const places = new Map<string, PositionedDocument>();
  await workspace.source.read(
    [...files].map((path) => ({ path, blob: null })),
    ({ path }, content) => {
      if (content === null || isReadFault(content)) return;
      const decoded = decode(content);
      if (!("fault" in decoded)) places.set(path, new PositionedDocument(decoded.text));
    },
  );
  return places;
}
