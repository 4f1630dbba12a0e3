import { commitment } from "../../model/objective.ts";
import { lastDayOf } from "../../time/working-week.ts";
import type { CycleDates } from "../../workspace/open.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Cycle, Workspace } from "../../workspace/workspace.ts";
import { printYaml, type YamlMap } from "../../workspace/yaml/print.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { announce } from "../new/announce.ts";
import { askKeyResult, type KeyResultOptions } from "../new/ask-key-result.ts";
import { Form, refField } from "../new/form.ts";
import { idFault } from "../new/id-like.ts";
import { personFault, teamFault } from "../new/known.ts";
import { cyclePrefix, type NamedObjective, namedBy } from "../new/objective-ref.ts";
import { refuseExisting, saveNew } from "../new/save.ts";
import { openCycles } from "../open-cycles.ts";

interface Options extends KeyResultOptions {
  readonly title?: string;
  readonly owner?: string;
  readonly commitment?: string;
  readonly supports?: readonly string[];
  readonly keyResult?: string;
  readonly draft?: boolean;
}

/** `okr new objective`: writes an objective with its first key result. */
export async function run(context: Context, [written]: [string?], options: Options): Promise<ExitStatus> {
  const supports = (options.supports ?? []).flatMap((each) => each.split(",")).map((each) => each.trim());
  const form = new Form(context, "okr new objective");
  const reference = await form.answer(refField(written, "the objective's team and id, such as growth/activation"));
  let named: NamedObjective = { cycle: "", objective: "", keyResult: null };
  const { workspace, asOf } = await openCycles(context, (cycles, { date }) => {
    named = namedBy(reference, cycles, date, context.options.cycle);
    return cyclesToRead(named.cycle, supports, cycles);
  });
  const cycle = workspace.cycles.get(named.cycle);
  if (cycle === undefined || named.keyResult !== null) {
    throw new UsageError(`"${reference}" is no objective`, "Write its team and its id, such as growth/activation.");
  }
  const file = `cycles/${cycle.id}/okrs/${named.objective}.yaml`;
  if (reference !== undefined) refuseExisting(workspace, file);
  const addedOn = lateAddition(cycle, workspace, asOf.date);
  const objective = await ask(form, named.objective, { ...options, supports }, addedOn, workspace);
  await saveNew(workspace, file, schemaLineIn(workspace.root, file, "objective") + printYaml(objective));
  const ref = cyclePrefix(cycle, asOf.date) + named.objective;
  announce(context, { made: "objective", ref, file, created: true }, `okr new key-result ${ref}/kr2`);
  return EXIT.done;
}

/** The cycle itself, and those that what it supports lives in. */
function cyclesToRead(cycle: string, supports: readonly string[], cycles: readonly CycleDates[]): string[] {
  const referred = supports.map((reference) => splitReference(reference, cycle).cycle);
  return cycles.map(({ id }) => id).filter((id) => id === cycle || referred.includes(id));
}

async function ask(
  form: Form,
  ref: string,
  options: Options,
  addedOn: string | undefined,
  workspace: Workspace,
): Promise<YamlMap> {
  const [team = "", id = ""] = ref.split("/");
  const idProblem = idFault(id);
  const teamProblem = teamFault(workspace, team);
  if (ref !== "" && teamProblem !== null) form.complain(`The team cannot be "${team}". ${teamProblem}`);
  if (ref !== "" && idProblem !== null) form.complain(`The id cannot be "${id}". ${idProblem}`);
  const title = await form.answer({
    option: "--title",
    given: options.title,
    what: "what is to be achieved, in one sentence",
  });
  const owner = await form.answer({
    option: "--owner",
    given: options.owner,
    what: "who answers for it",
    fallback: workspace.teams.get(team)?.lead ?? null,
    optional: teamProblem !== null,
    fault: (handle) => personFault(workspace, handle),
  });
  const committed = await form.answer({
    option: "--commitment",
    given: options.commitment,
    what: "how sure it is meant: stretch (0.7 is a success) or committed (1.0 is promised)",
    words: commitment.options,
    fallback: "stretch",
  });
  const keyResult = await askKeyResult(
    form,
    { id: "kr1", titleOption: "--key-result", title: options.keyResult },
    options,
  );
  form.finish();
  return {
    title,
    owner,
    commitment: committed,
    state: options.draft ? "draft" : undefined,
    added_on: addedOn,
    supports: options.supports?.length ? options.supports.map((to) => ({ to })) : undefined,
    key_results: [keyResult],
  };
}

/** The day from which it can owe anything, when the cycle's planning is over; before, the cycle's first day is right. */
function lateAddition({ starts, ends }: Cycle, { settings }: Workspace, date: string): string | undefined {
  const planned = lastDayOf(settings.week, starts, settings.rhythm.planWithin);
  return date > planned && date <= ends ? date : undefined;
}
