import { jsonDocument } from "../../render/json.ts";
import { score } from "../../score/scorecard.ts";
import type { Context } from "../context.ts";
import { cyclesAround } from "../current-cycle.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { openForCycle } from "../open-for-cycle.ts";
import { selectScope } from "../scope.ts";
import { supportTree } from "../tree/support-tree.ts";

export async function run(context: Context, [scopes]: [string[]]): Promise<ExitStatus> {
  let around: readonly string[] = [];
  const { workspace, cycle, asOf } = await openForCycle(context, context.options.cycle, (cycles, chosen) => {
    around = cyclesAround(cycles, chosen);
    return around;
  });
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const above = around.flatMap((id) => {
    const longer = workspace.cycles.get(id);
    return longer === undefined ? [] : [score(workspace, { cycle: longer, asOf: asOf.date })];
  });
  const selection = await selectScope(workspace, scorecard, scopes);
  const tree = supportTree(workspace, {
    scorecard,
    above,
    objectives: selection.objectives,
    onlyThese: scopes.length > 0,
  });
  if (context.options.json) context.io.print(jsonDocument("tree", { asOf: asOf.date, cycle: cycle.id, nodes: tree }));
  else {
    const { treeText } = await import("../tree/text.ts");
    context.io.print(treeText(tree, workspace, scorecard, context));
  }
  return EXIT.done;
}
