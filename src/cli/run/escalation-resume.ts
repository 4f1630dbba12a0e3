import { writtenInstant } from "../../time/written-instant.ts";
import type { Context } from "../context.ts";
import { act, whoActs } from "../escalation/act.ts";
import { reasonFor } from "../escalation/reason.ts";
import type { ActOptions } from "../escalation/verb.ts";
import { decideNote, quoted } from "../escalation/words.ts";
import type { ExitStatus } from "../exit-status.ts";
import { toldOnce } from "../told.ts";

/** `okr escalation resume`: the decide clock runs again, for as long as it had left. */
export function run(context: Context, [named]: [string], options: ActOptions): Promise<ExitStatus> {
  return act(context, named, options, {
    did: "resumed",
    event: async (subject) => {
      const by = await whoActs(subject, options.by);
      const why = await reasonFor(context, options.why, "why the clock runs again");
      // A paused clock shows until when it would run if it were resumed now.
      const due = writtenInstant(subject.state.decide.due, subject.opened.workspace.settings.timezone);
      return { at: subject.at, by, did: "resumed", why, due: { decide: due } };
    },
    tell: (subject, { event, state }) => {
      const { escalation, voice } = subject;
      const until = `decide by ${voice.moment(state.decide.due)}`;
      const said = `The decide clock of ${quoted(escalation.title)} runs again, ${until}: ${event.why}`;
      return {
        done: `resumed by ${voice.person(event.by)}`,
        notes: [decideNote(subject, state)],
        told: toldOnce(event.by, [
          [state.owner, said],
          [escalation.raised.by, said],
        ]),
      };
    },
  });
}
