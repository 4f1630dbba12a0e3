import { toldOnce } from "../told.ts";
import type { Subject } from "./subject.ts";
import type { Happening, Telling } from "./verb.ts";
import { passedOverOf, quoted, reasonText } from "./words.ts";

/** What is said when an escalation is resolved or withdrawn. */
export function endedTelling(subject: Subject, { event, state }: Happening): Telling {
  const { escalation, voice, standing } = subject;
  const said = `${quoted(escalation.title)} is ${event.did}.${reasonText(event.why)}`;
  const undecided = standing.phase === "decided" ? [] : ["No decision was made on it."];
  const others = [escalation.raised.by, state.owner, ...passedOverOf(state)];
  return {
    done: `${event.did} by ${voice.person(event.by)}`,
    notes: [...undecided, `While it is fresh, the five questions: okr escalation review ${escalation.id}`],
    told: toldOnce(
      event.by,
      others.map((handle) => [handle, said]),
    ),
  };
}
