import { isReadFault } from "./source.ts";
import type { Workspace } from "./workspace.ts";
import { decode } from "./yaml/bytes.ts";

/** The lines of some files, for showing them around a problem. Files that cannot be read as text are left out. */
export async function linesOf(
  workspace: Workspace,
  files: ReadonlySet<string>,
): Promise<Map<string, readonly string[]>> {
  const lines = new Map<string, readonly string[]>();
  await workspace.source.read(
    [...files].map((path) => ({ path, blob: null })),
    ({ path }, content) => {
      if (content === null || isReadFault(content)) return;
      const decoded = decode(content);
      if ("text" in decoded) lines.set(path, decoded.text.split(/\r?\n/));
    },
  );
  return lines;
}
