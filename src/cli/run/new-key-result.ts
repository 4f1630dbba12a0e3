import type { Objective, Workspace } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { announce } from "../new/announce.ts";
import { askKeyResult, type KeyResultOptions } from "../new/ask-key-result.ts";
import { Form, refField } from "../new/form.ts";
import { idFault } from "../new/id-like.ts";
import { personFault } from "../new/known.ts";
import { cyclePrefix, type NamedObjective, namedBy, objectiveIn } from "../new/objective-ref.ts";
import { saveEdit } from "../new/save.ts";
import { openCycles } from "../open-cycles.ts";

interface Options extends KeyResultOptions {
  readonly title?: string;
  readonly owner?: string;
}

/** What of an objective its new key result has to fit. */
type Parent = Pick<Objective, "id" | "file" | "owner" | "keyResults">;

/** Where the call does not say which: what else it lacks is named as well, and nothing is written. */
const UNNAMED: Parent = { id: "", file: "", owner: "", keyResults: [] };

/** `okr new key-result`: adds a key result to an objective's file, with the file's comments kept. */
export async function run(context: Context, [written]: [string?], options: Options): Promise<ExitStatus> {
  const form = new Form(context, "okr new key-result");
  const reference = await form.answer(
    refField(written, "the objective and the key result, such as growth/activation/kr2"),
  );
  let named: NamedObjective = { cycle: "", objective: "", keyResult: null };
  const { workspace, asOf } = await openCycles(context, (cycles, { date }) => {
    named = namedBy(reference, cycles, date, context.options.cycle);
    return [named.cycle];
  });
  const objective = reference === undefined ? UNNAMED : objectiveIn(workspace, named);
  const id = named.keyResult ?? nextId(objective);
  const keyResult = await ask(form, id, options, objective, workspace);
  await saveEdit(workspace, objective.file, { insert: ["key_results"], value: keyResult });
  const cycle = workspace.cycles.get(named.cycle);
  const prefix = cycle === undefined ? "" : cyclePrefix(cycle, asOf.date);
  const ref = `${prefix}${objective.id}/${id}`;
  // Only what is going on can be checked in on.
  const next = prefix === "" ? `okr checkin ${ref}` : `okr show ${ref}`;
  announce(context, { made: "key-result", ref, file: objective.file, created: false }, next);
  return EXIT.done;
}

async function ask(form: Form, id: string, options: Options, objective: Parent, workspace: Workspace) {
  const fault = idFault(id);
  if (fault !== null) form.complain(`The key result's id cannot be "${id}". ${fault}`);
  refuseKnown(objective, id);
  const owner = await form.answer({
    option: "--owner",
    given: options.owner,
    what: "who answers for it, if not the objective's owner",
    optional: true,
    fault: (handle) => personFault(workspace, handle),
  });
  const own = owner === objective.owner ? undefined : owner;
  const keyResult = await askKeyResult(form, { id, owner: own, titleOption: "--title", title: options.title }, options);
  form.finish();
  return keyResult;
}

function refuseKnown({ keyResults, file }: Parent, id: string): void {
  if (keyResults.every((keyResult) => keyResult.id !== id)) return;
  throw new UsageError(
    `${file} has a key result "${id}" already; nothing was changed`,
    "Choose another id, or edit the file.",
  );
}

/** The first of kr1, kr2, … that is free. */
function nextId({ keyResults }: Parent): string {
  const taken = new Set(keyResults.map(({ id }) => id));
  let number = keyResults.length + 1;
  while (taken.has(`kr${number}`)) number++;
  return `kr${number}`;
}
