import type { AsOf } from "../../time/as-of.ts";
import { type CycleDates, openWorkspace } from "../../workspace/open.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type Context, workspaceFolder } from "../context.ts";
import { asOfIn, warnOfUnusable } from "../open-for-cycle.ts";

/**
 * Opens the workspace to write into it.
 *
 * @param choose the cycles to read: those that what is written belongs to or refers to. Default: none.
 */
export async function openToWrite(
  context: Context,
  choose: (cycles: readonly CycleDates[], asOf: AsOf) => readonly string[] = () => [],
): Promise<{ workspace: Workspace; asOf: AsOf }> {
  const workspace = await openWorkspace(workspaceFolder(context), {
    cycles: (settings, cycles) => choose(cycles, asOfIn(settings.timezone, context)),
  });
  warnOfUnusable(workspace, context);
  return { workspace, asOf: asOfIn(workspace.settings.timezone, context) };
}
