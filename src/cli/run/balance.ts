import { sentenceList } from "../../document/words.ts";
import { balanceOf } from "../../flags/balance/balance.ts";
import { levelsOf, type Part, partNamed } from "../../flags/balance/part.ts";
import { balanceDocument, balanceTitle } from "../../reviews/balance.ts";
import { score } from "../../score/scorecard.ts";
import { voiceOf } from "../../score/voice.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { formatOf, type PublishOptions, publish } from "../publish.ts";
import { openForFlags, raiseFlags } from "../raise-flags.ts";

export async function run(
  context: Context,
  [scope]: [string | undefined],
  options: PublishOptions,
): Promise<ExitStatus> {
  const format = formatOf(context, options);
  const opened = await openForFlags(context);
  const { workspace, cycle, asOf } = opened;
  const part = partOf(workspace, scope);
  const { noticed, evidence, noHistory } = await raiseFlags(opened, score(workspace, { cycle, asOf: asOf.date }));
  const balance = balanceOf({ evidence, flags: noticed, noHistory, part });
  const voice = voiceOf(workspace, cycle, asOf);
  const publication = {
    kind: "balance",
    title: balanceTitle(balance, voice),
    tree: () => balanceDocument(balance, voice),
    json: () => balance,
  };
  await publish(context, publication, { format, output: options.output });
  return EXIT.done;
}

function partOf(workspace: Workspace, scope: string | undefined): Part {
  const part = partNamed(scope, workspace);
  if (!("unknown" in part)) return part;
  throw new UsageError(
    `There is no team and no level "${part.unknown}"`,
    part.meant === null
      ? `Name a team, or a level: ${sentenceList(levelsOf(workspace))}.`
      : `Did you mean ${part.meant}?`,
  );
}
