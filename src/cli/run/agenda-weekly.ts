import { planOf } from "../../reviews/agenda/plan.ts";
import { agendaTitle, weeklyAgenda } from "../../reviews/weekly-agenda.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { formatOf, type PublishOptions, publish } from "../publish.ts";
import { gatherWeek } from "../weekly.ts";

interface Options extends PublishOptions {
  readonly team?: string;
}

export async function run(context: Context, _args: [], options: Options): Promise<ExitStatus> {
  const format = formatOf(context, options);
  const { facts, voice } = await gatherWeek(context, options.team);
  const publication = {
    kind: "agenda",
    title: agendaTitle(facts, voice),
    tree: () => weeklyAgenda(facts, voice),
    json: () => ({
      ...facts,
      items: planOf(facts).map(({ part: { id, question }, minutes }) => ({ id, minutes, question })),
    }),
  };
  await publish(context, publication, { format, output: options.output });
  return EXIT.done;
}
