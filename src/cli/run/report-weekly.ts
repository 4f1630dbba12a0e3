import { reportTitle, weeklyReport } from "../../reviews/weekly-report.ts";
import type { Context } from "../context.ts";
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
  const reader =
    options.by === undefined ? null : await identify(workspace, options.by === "@me" ? undefined : options.by);
  const publication = {
    kind: "report",
    title: reportTitle(facts, voice),
    tree: () => weeklyReport(facts, voice, reader),
    json: () => ({ ...facts, reader }),
  };
  await publish(context, publication, { format, output: options.output });
  return EXIT.done;
}
