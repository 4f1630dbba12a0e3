import { actionsOf } from "../../escalation/actions.ts";
import { jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { actionList } from "../../reviews/action-list.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { openAround, voiceAround } from "../open-record.ts";

interface Options {
  readonly owner?: string;
  readonly overdue?: boolean;
  readonly all?: boolean;
}

/** `okr action list`: what decisions and reviews left to do, overdue first. */
export async function run(context: Context, _args: [], { owner, overdue, all }: Options): Promise<ExitStatus> {
  const records = await openAround(context, null);
  const { workspace, cycles, asOf } = records;
  const person =
    owner === undefined ? null : await identify(workspace, owner === "@me" ? undefined : owner, "--owner @");
  const actions = cycles
    .flatMap((cycle) => actionsOf(workspace, cycle, asOf.date))
    .filter(
      (action) =>
        (person === null || action.owner === person || action.owedBy === person) &&
        (action.state === "overdue" || (overdue !== true && (action.state === "open" || all === true))),
    )
    .sort((a, b) => rankOf(a.state) - rankOf(b.state) || compare(a.due, b.due) || compare(a.id, b.id));
  if (context.options.json) {
    context.io.print(jsonDocument("action", { asOf: asOf.date, owner: person, actions }));
    return EXIT.done;
  }
  const voice = voiceAround(records);
  const whose = person === null ? "" : ` of ${voice.person(person)}`;
  const tree = actionList(
    `Actions${whose}, as of ${voice.longDay(asOf.date)}`,
    actions,
    voice,
    "Nothing is to be done.",
  );
  context.io.print(toTerminal(tree, { width: Math.min(context.width, 120), color: context.color }));
  return EXIT.done;
}

const ORDER = ["overdue", "open", "done", "dropped"] as const;

function rankOf(state: (typeof ORDER)[number]): number {
  return ORDER.indexOf(state);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
