import { reportTitle, weeklyReport } from "../../reviews/weekly-report.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { formatOf, type PublishOptions, publish } from "../publish.ts";
import { gatherWeek } from "../weekly.ts";

interface Options extends PublishOptions {
  readonly team?: string;
  readonly by?: string;
}

export async function run(context: Context, _args: [], options: Options): Promise<ExitStatus> {
  const format = formatOf(context, options);
  const { workspace, facts, voice } = await gatherWeek(context, options.team);
  const reader = await readerOf(workspace, context, options.by);
  const publication = {
    kind: "report",
    title: reportTitle(facts, voice),
    tree: () => weeklyReport(facts, voice, reader),
    json: () => ({ ...facts, reader }),
  };
  await publish(context, publication, { format, output: options.output });
  return EXIT.done;
}

/** Whose decisions come first. A report is also made where nobody is known, such as in CI: then for everyone alike. */
async function readerOf(workspace: Workspace, context: Context, by: string | undefined): Promise<string | null> {
  if (by !== undefined) return identify(workspace, context, by);
  try {
    return await identify(workspace, context);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}
