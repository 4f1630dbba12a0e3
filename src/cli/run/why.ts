import { jsonDocument } from "../../render/json.ts";
import type { Derivation, Fact } from "../../score/derivation/derivation.ts";
import { whyOf, whyTeam } from "../../score/derivation/why.ts";
import { score } from "../../score/scorecard.ts";
import type { Scorecard } from "../../score/scored.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import type { Settings } from "../../workspace/settings.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { withoutCycle } from "../named-cycle.ts";
import { whatIsThere } from "../not-there.ts";
import { openForCycle } from "../open-for-cycle.ts";
import { sourcesOf } from "../why/sources.ts";

export async function run(context: Context, [reference]: [string]): Promise<ExitStatus> {
  const { cycle: named, ref } = withoutCycle(reference);
  const { workspace, cycle, asOf } = await openForCycle(context, named ?? context.options.cycle);
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const why = whyAny(scorecard, workspace.settings, ref);
  if (why === undefined) {
    const there = whatIsThere(ref, workspace, cycle.id);
    if (there !== null) throw new UsageError(there.message, there.help);
    const known = [...scorecard.objectivesById.keys(), ...scorecard.keyResultsByRef.keys(), ...scorecard.teams.keys()];
    const meant = nearest(ref, known);
    throw new UsageError(
      `There is no ${ref} in ${cycle.id}`,
      meant === null
        ? "Name an objective, a key result or a team, such as growth/activation/kr1."
        : `Did you mean ${meant}?`,
    );
  }
  const derivations = [why.progress, why.expected, why.status].filter((derivation) => derivation !== null);
  const sourceOf = await sourcesOf(derivations, workspace, context);
  if (context.options.json) {
    const withSource = (node: Derivation | Fact): object =>
      node.kind === "fact"
        ? { ...node, source: node.source === null ? null : sourceOf(node.source) }
        : { ...node, inputs: node.inputs.map(withSource) };
    const told = (node: Derivation | null) => node && withSource(node);
    const [progress, expected, status] = [told(why.progress), told(why.expected), told(why.status)];
    context.io.print(jsonDocument("why", { asOf: asOf.date, cycle: cycle.id, ref, progress, expected, status }));
  } else {
    const { whyText } = await import("../why/text.ts");
    context.io.print(whyText(derivations, sourceOf, context));
  }
  return EXIT.done;
}

/** A team has nothing but its progress. */
function whyAny(scorecard: Scorecard, settings: Settings, ref: string) {
  const why = whyOf(scorecard, settings, ref);
  if (why !== undefined) return why;
  const progress = whyTeam(scorecard, settings, ref.replace(/^team:/, ""));
  return progress && { progress, expected: null, status: null };
}
