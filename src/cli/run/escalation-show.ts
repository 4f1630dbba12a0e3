import type { Context } from "../context.ts";
import { findEscalation } from "../escalate/find.ts";
import { wholeEscalation } from "../escalate/whole.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { formatOf, type PublishOptions, publish } from "../publish.ts";

/** `okr escalation show`: the whole brief, with its clocks and its course. */
export async function run(context: Context, [named]: [string], options: PublishOptions): Promise<ExitStatus> {
  const format = formatOf(context, options);
  const { opened, escalation } = await findEscalation(context, named);
  const { tree, json } = wholeEscalation(opened, escalation);
  const { instant } = opened.asOf;
  const publication = {
    kind: "escalation",
    title: escalation.title,
    tree: () => tree,
    json: () => ({ asOf: instant, cycle: opened.cycle.id, escalation: json }),
  };
  await publish(context, publication, { format, output: options.output });
  return EXIT.done;
}
