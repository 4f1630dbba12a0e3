import type { Root } from "mdast";
import { lessonBy } from "../../learning/lesson.ts";
import { camelKeys, jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { owedOf } from "../../reviews/owed.ts";
import { score } from "../../score/scorecard.ts";
import { voiceOf } from "../../score/voice.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import type { Context } from "../context.ts";
import { cycleBefore } from "../current-cycle.ts";
import { loggedIn } from "../decision/log.ts";
import { earlierCycles } from "../earlier-cycles.ts";
import { UsageError } from "../errors.ts";
import { wholeEscalation } from "../escalate/whole.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { withoutCycle } from "../named-cycle.ts";
import { whatIsThere } from "../not-there.ts";
import { type Opened, openForCycle } from "../open-for-cycle.ts";
import { showDecision, showLearning } from "../show/governance.ts";
import { showKeyResult } from "../show/key-result.ts";
import { showObjective } from "../show/objective.ts";
import { showPerson } from "../show/person.ts";
import { seenBy } from "../show/seen.ts";

/** One thing, for people and for programs. */
export interface Shown {
  readonly type: "objective" | "key-result" | "escalation" | "decision" | "learning" | "person";
  readonly tree: Root;
  readonly json: object;
}

export async function run(context: Context, [reference]: [string]): Promise<ExitStatus> {
  const { cycle: named, ref } = withoutCycle(reference);
  const besides = ref.startsWith("@") ? cycleBefore : () => [];
  const opened = await openForCycle(context, named ?? context.options.cycle, besides);
  const { type, tree, json } = await find(ref, opened);
  if (context.options.json) {
    context.io.print(
      jsonDocument("show", { asOf: opened.asOf.date, cycle: opened.cycle.id, type, item: camelKeys(json) }),
    );
  } else context.io.print(toTerminal(tree, { width: Math.min(context.width, 120), color: context.color }));
  return EXIT.done;
}

async function find(reference: string, opened: Opened): Promise<Shown> {
  const { workspace, cycle, asOf } = opened;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const voice = voiceOf(workspace, cycle, asOf);
  const telling = { voice, week: workspace.settings.week };
  if (reference.startsWith("@")) {
    const handle = reference === "@me" ? await identify(workspace, undefined, "@") : reference.slice(1);
    const person = workspace.people.get(handle);
    const owed = owedOf(workspace, scorecard, asOf, earlierCycles(opened));
    if (person !== undefined) return showPerson(person, workspace, scorecard, owed, telling);
  }
  const { decisions, escalations } = seenBy(cycle, asOf);
  const scored = scorecard.objectivesById.get(reference);
  if (scored !== undefined) return showObjective(scored, workspace, { decisions, escalations });
  const scoredKeyResult = scorecard.keyResultsByRef.get(reference);
  if (scoredKeyResult !== undefined) return showKeyResult(scoredKeyResult, workspace, scorecard);
  const escalation = escalations.get(reference);
  if (escalation !== undefined) return { type: "escalation", ...wholeEscalation(opened, escalation) };
  const decision = decisions.get(reference);
  const logged = loggedIn(opened).find(({ decision: { id } }) => id === reference);
  if (decision !== undefined && logged !== undefined) return showDecision({ ...logged, decision }, voice);
  const learning = workspace.learnings.get(reference);
  const lesson = learning === undefined ? undefined : lessonBy(learning, asOf);
  if (lesson !== undefined) return showLearning(lesson);
  const there = whatIsThere(reference, workspace, cycle.id);
  if (there !== null) throw new UsageError(there.message, there.help);
  throw unknown(reference, cycle.id, [
    ...scorecard.objectivesById.keys(),
    ...scorecard.keyResultsByRef.keys(),
    ...escalations.keys(),
    ...decisions.keys(),
    ...workspace.learnings.keys(),
    ...[...workspace.people.keys()].map((handle) => `@${handle}`),
  ]);
}

function unknown(reference: string, cycle: string, known: readonly string[]): UsageError {
  const meant = nearest(reference, known);
  const otherwise =
    "Name an objective, a key result, an escalation, a decision, a learning or @handle; in another cycle 2026-Q3:team/objective.";
  return new UsageError(`There is no ${reference} in ${cycle}`, meant === null ? otherwise : `Did you mean ${meant}?`);
}
