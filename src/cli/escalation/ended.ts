import { toldOnce } from "../told.ts";
import type { Subject } from "./subject.ts";
import type { Happening, Telling } from "./verb.ts";
import { passedOverOf, quoted, reasonText } from "./words.ts";

/** What is said when an escalation is resolved or withdrawn. */
export function endedTelling(subject: Subject, { event, state }: Happening): Telling {
  const { escalation, voice } = subject;
  const said = `${quoted(escalation.title)} is ${event.did}.${reasonText(event.why)}`;
  const others = [escalation.raised.by, state.owner, ...passedOverOf(state)];
  return {
    done: `${event.did} by ${voice.person(event.by)}`,
    notes: [...undecided(subject), `While it is fresh, the five questions: okr escalation review ${escalation.id}`],
    told: toldOnce(
      event.by,
      others.map((handle) => [handle, said]),
    ),
  };
}

/** A decision that was made and is open again is none, and still stands in the log. */
function undecided({ escalation: { events = [] }, standing }: Subject): string[] {
  if (standing.phase === "decided") return [];
  return events.some(({ did }) => did === "decided")
    ? ["It was opened again after its decision, and none was made since."]
    : ["No decision was made on it."];
}
