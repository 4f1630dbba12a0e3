import type { Workspace } from "../../workspace/workspace.ts";
import { printYaml, type YamlMap } from "../../workspace/yaml/print.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { announce } from "../new/announce.ts";
import { Form, idField } from "../new/form.ts";
import { personFault } from "../new/known.ts";
import { saveEdit, saveNew } from "../new/save.ts";
import { openCycles } from "../open-cycles.ts";

interface Options {
  readonly title?: string;
  readonly owner?: string;
  readonly why?: string;
  readonly year?: string;
  readonly rank?: string;
}

/** `okr new priority`: adds to priorities/<year>.yaml at its rank, or begins the file. */
export async function run(context: Context, [named]: [string?], options: Options): Promise<ExitStatus> {
  const { workspace, asOf } = await openCycles(context);
  const form = new Form(context, "okr new priority");
  const id = await form.answer(idField(named, "the priority's id, such as reliable-payments"));
  if (id !== undefined) refuseKnown(workspace, id);
  const title = await form.answer({ option: "--title", given: options.title, what: "what the enterprise is set on" });
  const owner = await form.answer({
    option: "--owner",
    given: options.owner,
    what: "who answers for it",
    fault: (handle) => personFault(workspace, handle),
  });
  const why = await form.answer({
    option: "--why",
    given: options.why,
    what: "why it matters this year",
    optional: true,
  });
  const year = await form.answer(yearField(options.year, asOf.date.slice(0, 4)));
  const ranked = [...workspace.priorities.values()].filter((priority) => priority.year === year).length;
  const rank = await form.number(rankField(options.rank, ranked + 1));
  form.finish();
  const file = `priorities/${year}.yaml`;
  const created = await save(workspace, file, { id, title, owner, why }, (rank ?? 1) - 1);
  announce(
    context,
    { made: "priority", ref: `priority:${id}`, file, created },
    `okr new objective <team>/<objective> --supports priority:${id}`,
  );
  return EXIT.done;
}

function yearField(given: string | undefined, fallback: string) {
  const fault = (text: string) => (/^\d{4}$/.test(text) ? null : "Write a year, such as 2026.");
  return { option: "--year", given, what: "the year", fallback, fault };
}

function rankField(given: string | undefined, last: number) {
  const fault = (text: string) => {
    const rank = Number(text);
    return Number.isInteger(rank) && rank >= 1 && rank <= last ? null : `Write a whole number from 1 to ${last}.`;
  };
  return { option: "--rank", given, what: "its rank, 1 the most important", fallback: String(last), fault };
}

/** A priority of another year with the same id would be the same reference. */
function refuseKnown({ priorities }: Workspace, id: string): void {
  const known = priorities.get(id);
  if (known === undefined) return;
  throw new UsageError(
    `${known.file} has a priority "${id}" already; nothing was changed`,
    "Choose another id, or edit the file.",
  );
}

/** @returns whether the file is a new one. */
async function save(workspace: Workspace, file: string, priority: YamlMap, at: number): Promise<boolean> {
  if (workspace.files.has(file)) {
    await saveEdit(workspace, file, { insert: ["priorities"], value: priority, at });
    return false;
  }
  const text = schemaLineIn(workspace.root, file, "priorities") + printYaml({ priorities: [priority] });
  await saveNew(workspace, file, text);
  return true;
}
