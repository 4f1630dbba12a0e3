import type { AsOf } from "../time/as-of.ts";
import { type CycleDates, openWorkspace } from "../workspace/open.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type Context, workspaceFolder } from "./context.ts";
import { asOfIn, warnOfUnusable } from "./open-for-cycle.ts";
import { readingProgress } from "./progress.ts";
import { namingUnusable } from "./unusable-cycles.ts";
import { refuseWrongSettings } from "./wrong-settings.ts";

/** A workspace opened for what belongs to no cycle, or to several. */
export interface OpenedCycles {
  readonly workspace: Workspace;
  readonly asOf: AsOf;
}

/**
 * Opens the workspace with some of its cycles, such as those that what is to be written belongs to or refers to.
 *
 * @param choose the cycles to read. Default: none.
 */
export async function openCycles(
  context: Context,
  choose: (cycles: readonly CycleDates[], asOf: AsOf) => readonly string[] = () => [],
): Promise<OpenedCycles> {
  const folder = workspaceFolder(context);
  const workspace = await openWorkspace(folder, {
    source: context.source,
    progress: readingProgress(context),
    settingsProblems: (problems) => refuseWrongSettings(context, problems),
    cycles: (settings, cycles) => {
      const asOf = asOfIn(settings.timezone, context);
      return namingUnusable(folder, cycles, () => choose(cycles, asOf));
    },
  });
  warnOfUnusable(workspace, context);
  return { workspace, asOf: asOfIn(workspace.settings.timezone, context) };
}
