import { cycleState } from "../../model/cycle.ts";
import { DATE_PATTERN } from "../../model/patterns.ts";
import { printYaml } from "../../workspace/yaml/print.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { announce } from "../new/announce.ts";
import { datesOfCycle } from "../new/cycle-dates.ts";
import { Form, idField } from "../new/form.ts";
import { refuseExisting, saveNew } from "../new/save.ts";
import { openCycles } from "../open-cycles.ts";

interface Options {
  readonly starts?: string;
  readonly ends?: string;
  readonly state?: string;
}

/** `okr new cycle`: writes cycles/<id>/cycle.yaml, with the dates that the id stands for. */
export async function run(context: Context, [named]: [string?], options: Options): Promise<ExitStatus> {
  const { workspace, asOf } = await openCycles(context);
  const form = new Form(context, "okr new cycle");
  const id = await form.answer(idField(named, "the cycle's id, such as 2026-Q4", cycleFault));
  const file = `cycles/${id}/cycle.yaml`;
  if (id !== undefined) refuseExisting(workspace, file);
  const dates = id === undefined ? null : datesOfCycle(id);
  const starts = await form.answer(dateField("--starts", options.starts, "the first day", dates?.starts));
  const ends = await form.answer(dateField("--ends", options.ends, "the last day", dates?.ends));
  const state = await form.answer({
    option: "--state",
    given: options.state,
    what: "its state",
    words: cycleState.options,
    fallback: starts !== undefined && asOf.date < starts ? "planning" : "active",
  });
  form.finish();
  const text = schemaLineIn(workspace.root, file, "cycle") + printYaml({ starts, ends, state });
  await saveNew(workspace, file, text);
  announce(
    context,
    { made: "cycle", ref: id ?? "", file, created: true },
    `okr new objective <team>/<objective> --cycle ${id}`,
  );
  return EXIT.done;
}

function cycleFault(id: string): string | null {
  return datesOfCycle(id) === null ? "It is 2026, 2026-H2, 2026-T3, 2026-Q4 or 2026-11." : null;
}

function dateField(option: string, given: string | undefined, what: string, fallback: string | undefined) {
  const fault = (text: string) => (DATE_PATTERN.test(text) ? null : "Write a day that exists, such as 2026-10-01.");
  return { option, given, what, fallback: fallback ?? null, fault, optional: fallback === undefined };
}
