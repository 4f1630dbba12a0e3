import type { Root } from "mdast";
import { jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { score } from "../../score/scorecard.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { type Opened, openForCycle } from "../open-for-cycle.ts";
import { showDecision, showEscalation, showLearning } from "../show/governance.ts";
import { showKeyResult } from "../show/key-result.ts";
import { showObjective } from "../show/objective.ts";
import { showPerson } from "../show/person.ts";

/** One thing, for people and for programs. */
export interface Shown {
  readonly type: "objective" | "key-result" | "escalation" | "decision" | "learning" | "person";
  readonly tree: Root;
  readonly json: object;
}

export async function run(context: Context, [reference]: [string]): Promise<ExitStatus> {
  const cycle =
    reference.includes(":") && !reference.startsWith("priority:")
      ? reference.slice(0, reference.indexOf(":"))
      : undefined;
  const opened = await openForCycle(context, cycle ?? context.options.cycle);
  const { type, tree, json } = await find(reference, opened, context);
  if (context.options.json) {
    context.io.print(jsonDocument("show", { asOf: opened.asOf.date, cycle: opened.cycle.id, type, ...json }));
  } else context.io.print(toTerminal(tree, { width: Math.min(context.width, 120), color: context.color }));
  return EXIT.done;
}

async function find(reference: string, opened: Opened, context: Context): Promise<Shown> {
  const { workspace, cycle, asOf } = opened;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  if (reference.startsWith("@")) {
    const handle = reference === "@me" ? await identify(workspace, context) : reference.slice(1);
    const person = workspace.people.get(handle);
    if (person !== undefined) return showPerson(person, workspace, scorecard);
  }
  const { objective, keyResult } = splitReference(reference, cycle.id);
  const scored = scorecard.objectivesById.get(objective);
  if (scored !== undefined && keyResult === null) return showObjective(scored, workspace, scorecard);
  const scoredKeyResult = scorecard.keyResultsByRef.get(`${objective}/${keyResult}`);
  if (scoredKeyResult !== undefined) return showKeyResult(scoredKeyResult, workspace, scorecard);
  const escalation = cycle.escalations.get(reference);
  if (escalation !== undefined) return showEscalation(escalation);
  const decision = cycle.decisions.get(reference);
  if (decision !== undefined) return showDecision(decision);
  const learning = workspace.learnings.get(reference);
  if (learning !== undefined) return showLearning(learning);
  throw unknown(reference, [
    ...scorecard.objectivesById.keys(),
    ...scorecard.keyResultsByRef.keys(),
    ...cycle.escalations.keys(),
    ...cycle.decisions.keys(),
    ...workspace.learnings.keys(),
    ...[...workspace.people.keys()].map((handle) => `@${handle}`),
  ]);
}

function unknown(reference: string, known: readonly string[]): UsageError {
  const meant = nearest(reference, known);
  const otherwise =
    "Name an objective, a key result, an escalation, a decision, a learning or @handle; in another cycle 2026-Q3:team/objective.";
  return new UsageError(`There is no ${reference}`, meant === null ? otherwise : `Did you mean ${meant}?`);
}
