import { maturityOf } from "../../flags/maturity/maturity.ts";
import { maturityDocument, maturityTitle } from "../../reviews/maturity.ts";
import { score } from "../../score/scorecard.ts";
import { voiceOf } from "../../score/voice.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { formatOf, type PublishOptions, publish } from "../publish.ts";
import { openForFlags, raiseFlags } from "../raise-flags.ts";

export async function run(context: Context, _args: [], options: PublishOptions): Promise<ExitStatus> {
  const format = formatOf(context, options);
  const opened = await openForFlags(context);
  const { workspace, cycle, asOf } = opened;
  const { noticed, evidence, noHistory } = await raiseFlags(opened, score(workspace, { cycle, asOf: asOf.date }));
  const maturity = maturityOf({ evidence, flags: noticed, noHistory });
  const publication = {
    kind: "maturity",
    title: maturityTitle(maturity),
    tree: () => maturityDocument(maturity, voiceOf(workspace, cycle, asOf)),
    json: () => maturity,
  };
  await publish(context, publication, { format, output: options.output });
  return EXIT.done;
}
