import type { Cycle } from "../workspace/workspace.ts";
import type { Opened } from "./open-for-cycle.ts";

/** The cycles that were read beside the one that is asked about and ended before it began. */
export function earlierCycles({ workspace, cycle }: Opened): Cycle[] {
  return [...workspace.cycles.values()].filter(({ loaded, ends }) => loaded && ends < cycle.starts);
}
