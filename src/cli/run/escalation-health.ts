import { escalationHealthDocument, escalationHealthTitle } from "../../reviews/escalation-health.ts";
import { escalationHealthFacts } from "../../reviews/facts/escalation-health.ts";
import { type Voice, voiceOf } from "../../score/voice.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { cyclesBack, type Reach } from "../escalation/cycles-back.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { teamFault } from "../new/known.ts";
import { openForCycle } from "../open-for-cycle.ts";
import { formatOf, type PublishOptions, publish } from "../publish.ts";

interface Options extends PublishOptions, Reach {
  readonly team?: string;
}

/** `okr escalation health`: how the process of escalation itself does, over several cycles. */
export async function run(context: Context, _args: [], options: Options): Promise<ExitStatus> {
  const format = formatOf(context, options);
  let ids: readonly string[] = [];
  const { workspace, cycle, asOf } = await openForCycle(context, context.options.cycle, (all, chosen) => {
    ids = cyclesBack(all, chosen, options);
    return ids.filter((id) => id !== chosen);
  });
  const cycles = ids.flatMap((id) => workspace.cycles.get(id) ?? []);
  const facts = escalationHealthFacts(workspace, cycles, asOf, teamNamed(workspace, options.team));
  const voice = voiceOf(workspace, cycle, asOf);
  const byCycle = new Map<string, Voice>(cycles.map((each) => [each.id, voiceOf(workspace, each, asOf)]));
  const voices = { voice, in: (id: string) => byCycle.get(id) ?? voice };
  const publication = {
    kind: "escalation-health",
    title: escalationHealthTitle(facts, voices),
    tree: () => escalationHealthDocument(facts, voices, workspace.settings.week),
    json: () => facts,
  };
  await publish(context, publication, { format, output: options.output });
  return EXIT.done;
}

/** @throws {UsageError} when there is no such team. */
function teamNamed(workspace: Workspace, named: string | undefined): string | null {
  if (named === undefined) return null;
  const id = named.replace(/^team:/, "");
  const fault = teamFault(workspace, id);
  if (fault !== null) throw new UsageError(`--team cannot be "${named}"`, fault);
  return id;
}
