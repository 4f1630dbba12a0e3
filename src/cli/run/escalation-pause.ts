import type { Context } from "../context.ts";
import { act, whoActs } from "../escalation/act.ts";
import { reasonFor } from "../escalation/reason.ts";
import type { ActOptions } from "../escalation/verb.ts";
import { quoted } from "../escalation/words.ts";
import type { ExitStatus } from "../exit-status.ts";
import { toldOnce } from "../told.ts";

/** `okr escalation pause`: the decide clock stands still, for a reason. */
export function run(context: Context, [named]: [string], options: ActOptions): Promise<ExitStatus> {
  return act(context, named, options, {
    did: "paused",
    event: async (subject) => {
      const by = await whoActs(subject, options.by);
      const why = await reasonFor(context, options.why, "why the clock stops");
      return { at: subject.at, by, did: "paused", why };
    },
    tell: ({ escalation, voice }, { event, state }) => {
      const said = `The decide clock of ${quoted(escalation.title)} stands still: ${event.why}`;
      return {
        done: `paused by ${voice.person(event.by)}`,
        notes: [
          `The decide clock stands still: ${event.why}`,
          ...(state.acknowledge.at === null
            ? [`To be acknowledged by ${voice.moment(state.acknowledge.due)} all the same.`]
            : []),
          `To let it run again: okr escalation resume ${escalation.id} --why "…"`,
        ],
        told: toldOnce(event.by, [
          [state.owner, said],
          [escalation.raised.by, said],
        ]),
      };
    },
  });
}
