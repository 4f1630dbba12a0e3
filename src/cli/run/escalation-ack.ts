import type { Context } from "../context.ts";
import { act } from "../escalation/act.ts";
import { whoTakesIt } from "../escalation/may-act.ts";
import { type ActOptions, reasonIn } from "../escalation/verb.ts";
import { decideNote, passedOverOf, quoted, reasonText } from "../escalation/words.ts";
import type { ExitStatus } from "../exit-status.ts";
import { toldOnce } from "../told.ts";

/** `okr escalation ack`: somebody owns it and understands it. */
export function run(context: Context, [named]: [string], options: ActOptions): Promise<ExitStatus> {
  return act(context, named, options, {
    did: "acknowledged",
    event: async (subject) => {
      const by = await whoTakesIt(subject, "acknowledge", options.by);
      return { at: subject.at, by, did: "acknowledged", ...reasonIn(options) };
    },
    tell: (subject, { event, state }) => {
      const { voice, escalation } = subject;
      const had = subject.state.owner;
      const title = quoted(escalation.title);
      const who = voice.person(event.by);
      const said = `${who} has acknowledged ${title} and decides by ${voice.moment(state.decide.due)}.${reasonText(event.why)}`;
      const taken = had === null || had === event.by ? "" : `, who takes it on from ${voice.person(had)}`;
      const others = [escalation.raised.by, had, ...passedOverOf(subject.state)];
      return {
        done: `acknowledged by ${who}${taken}`,
        notes: [...late(state.acknowledge.met), decideNote(subject, state)],
        told: toldOnce(
          event.by,
          others.map((handle) => [handle, said]),
        ),
      };
    },
  });
}

function late(met: boolean | null): string[] {
  return met === false ? ["Acknowledged late."] : [];
}
