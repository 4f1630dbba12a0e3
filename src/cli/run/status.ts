import { jsonDocument } from "../../render/json.ts";
import { score } from "../../score/scorecard.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { openForCycle } from "../open-for-cycle.ts";
import { selectScope } from "../scope.ts";
import { statusJson } from "../status/json.ts";

export async function run(context: Context, [scopes]: [string[]]): Promise<ExitStatus> {
  const { workspace, cycle, asOf } = await openForCycle(context);
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const selection = await selectScope(workspace, scorecard, scopes);
  if (context.options.json) {
    context.io.print(jsonDocument("status", statusJson(scorecard, selection.objectives)));
  } else {
    const { statusText } = await import("../status/text.ts");
    context.io.print(statusText(workspace, scorecard, selection.objectives, context));
  }
  return EXIT.done;
}
