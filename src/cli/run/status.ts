import { openSince } from "../../escalation/open-escalations.ts";
import type { Flag } from "../../flags/finding.ts";
import { isInScope } from "../../flags/scope.ts";
import { jsonDocument } from "../../render/json.ts";
import { score } from "../../score/scorecard.ts";
import type { Context } from "../context.ts";
import { earlierCycles } from "../earlier-cycles.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { flagScope } from "../flags/scope.ts";
import { openForFlags, raiseFlags } from "../raise-flags.ts";
import { namedScopes, selectScope } from "../scope.ts";
import { shellWord } from "../shell-word.ts";
import { statusJson } from "../status/json.ts";
import { type Signs, undecidedBefore } from "../status/signs.ts";

export async function run(context: Context, [scopes]: [string[]]): Promise<ExitStatus> {
  const opened = await openForFlags(context);
  const { workspace, cycle, asOf } = opened;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const named = await namedScopes(workspace, scopes);
  const selection = await selectScope(workspace, scorecard, named);
  const scope = await flagScope(workspace, scorecard, named);
  const { kept, near, evidence } = await raiseFlags(opened, scorecard);
  const isAskedFor = (flag: Flag) => scope === null || isInScope(flag, scope, evidence);
  const signs: Signs = {
    flags: kept.filter(isAskedFor),
    flagsCommand: ["okr flags", ...named.map(shellWord)].join(" "),
    near: near.filter(isAskedFor),
    escalations: evidence.openEscalations,
    carried: undecidedBefore(
      openSince(workspace, cycle, earlierCycles(opened), asOf),
      cycle.id,
      scopes.length === 0 ? null : new Set(selection.objectives.map(({ objective }) => objective.team)),
    ),
  };
  if (context.options.json) {
    context.io.print(jsonDocument("status", statusJson(scorecard, selection.objectives, signs)));
  } else {
    const { statusText } = await import("../status/text.ts");
    context.io.print(statusText(workspace, scorecard, selection.objectives, signs, context));
  }
  return EXIT.done;
}
