import { duesFrom } from "../../escalation/clock.ts";
import type { Context } from "../context.ts";
import { act, whoActs } from "../escalation/act.ts";
import { reopenedTelling } from "../escalation/restarted.ts";
import { termsOf } from "../escalation/terms.ts";
import { type RestartOptions, reasonIn } from "../escalation/verb.ts";
import type { ExitStatus } from "../exit-status.ts";

/** `okr escalation reopen`: the decision did not hold, or it was not over. Both clocks start again. */
export function run(context: Context, [named]: [string], options: RestartOptions): Promise<ExitStatus> {
  return act(context, named, options, {
    did: "reopened",
    event: async (subject) => {
      const due = duesFrom(termsOf(subject, options.decideBy), subject.state.placedAt, subject.at);
      const by = await whoActs(subject, options.by);
      return { at: subject.at, by, did: "reopened", ...reasonIn(options), due: { ...due } };
    },
    tell: reopenedTelling,
  });
}
