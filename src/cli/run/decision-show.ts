import { jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import type { Context } from "../context.ts";
import { decisionJson, logOf } from "../decision/log.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { openForRecord, voiceAround } from "../open-record.ts";
import { recordNamed } from "../record-named.ts";
import { showDecision } from "../show/governance.ts";

/** `okr decision show`: one decision whole. */
export async function run(context: Context, [named]: [string]): Promise<ExitStatus> {
  const records = await openForRecord(context, named);
  const { workspace, asOf, name } = records;
  const log = logOf(records);
  const { id } = recordNamed(
    {
      noun: "decision",
      records: log.map(({ decision }) => decision),
      pathsOf: (stem) => [...workspace.cycleIds].map((cycle) => `cycles/${cycle}/decisions/${stem}.yaml`),
      files: workspace.files,
      otherwise: "okr decision list shows them; one of another cycle takes --cycle.",
    },
    name,
  );
  const logged = log.find(({ decision }) => decision.id === id);
  if (logged === undefined) throw new Error(`${id} was found and is not there`);
  if (context.options.json) {
    context.io.print(jsonDocument("decision", { asOf: asOf.date, decision: decisionJson(logged) }));
  } else {
    const { tree } = showDecision(logged, voiceAround(records));
    context.io.print(toTerminal(tree, { width: Math.min(context.width, 120), color: context.color }));
  }
  return EXIT.done;
}
