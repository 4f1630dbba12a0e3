import type { Context } from "../context.ts";
import { act, whoActs } from "../escalation/act.ts";
import { endedTelling } from "../escalation/ended.ts";
import { type ActOptions, reasonIn } from "../escalation/verb.ts";
import type { ExitStatus } from "../exit-status.ts";

/** `okr escalation withdraw`: a decision is not needed any more. */
export function run(context: Context, [named]: [string], options: ActOptions): Promise<ExitStatus> {
  return act(context, named, options, {
    did: "withdrawn",
    event: async (subject) => {
      const by = await whoActs(subject, options.by);
      return { at: subject.at, by, did: "withdrawn", ...reasonIn(options) };
    },
    tell: endedTelling,
  });
}
