import { roleInWords } from "../../escalation/role-words.ts";
import type { EscalationState } from "../../escalation/state.ts";
import { toldOnce } from "../told.ts";
import { when } from "./refuse.ts";
import type { Subject } from "./subject.ts";
import type { Happening, Telling } from "./verb.ts";
import { askedOfOwner, decideNote, hasIt, passedOverOf, quoted, reasonText } from "./words.ts";

/** Who passes it on to whom, and both clocks, which start again. */
export function movedTelling(subject: Subject, { event, state }: Happening): Telling {
  const { voice, state: before, standing } = subject;
  const decided = standing.phase === "decided" ? [`It was decided ${when(subject, "decided")}; it is open again.`] : [];
  const from = before.owner === null ? "nobody" : voice.person(before.owner);
  const passes = `${from} passes it on to ${ownerInWords(subject, state)}.${reasonText(event.why)}`;
  return {
    done: `moved to tier ${state.placedAt} by ${voice.person(event.by)}`,
    notes: [...decided, passes, ...restartNotes(subject, state)],
    told: restartTold(subject, { event, state }, `has moved to tier ${state.placedAt}`),
  };
}

/** Who has it again, and both clocks, which start again. */
export function reopenedTelling(subject: Subject, { event, state }: Happening): Telling {
  const { voice } = subject;
  return {
    done: `reopened at tier ${state.placedAt} by ${voice.person(event.by)}`,
    notes: [
      `${capital(ownerInWords(subject, state))} has it.${reasonText(event.why)}`,
      ...restartNotes(subject, state),
    ],
    told: restartTold(subject, { event, state }, "is open again"),
  };
}

function restartNotes(subject: Subject, state: EscalationState): string[] {
  const { voice, escalation } = subject;
  const passed = state.passedOver.map(({ handle, tier, because: reason }) => {
    const away = reason.kind === "away" ? `is away until ${voice.day(reason.until)}` : "raised it";
    return `${voice.person(handle)} ${away} and is passed over at tier ${tier}.`;
  });
  const asked = escalation.decision_needed.by;
  const gone =
    asked !== undefined && state.decide.met === false
      ? [
          `The decision was asked for by ${voice.day(asked)}, which is past: the clock begins late. --decide-by names a new day.`,
        ]
      : [];
  return [...passed, `Acknowledge by ${voice.moment(state.acknowledge.due)}.`, decideNote(subject, state), ...gone];
}

function restartTold(subject: Subject, { event, state }: Happening, what: string): Telling["told"] {
  const { escalation, state: before } = subject;
  const said = `${quoted(escalation.title)} ${what}: ${hasIt(subject, state)}.${reasonText(event.why)}`;
  const others = [before.owner, escalation.raised.by, ...passedOverOf(state)].filter((each) => each !== state.owner);
  return toldOnce(event.by, [
    [state.owner, askedOfOwner(subject, state)],
    ...others.map((handle) => [handle, said] as const),
  ]);
}

/** `Mira Castell (sponsor)`, or who is missing. */
function ownerInWords({ voice }: Subject, { owner, role, placedAt }: EscalationState): string {
  if (owner === null || role === null) return `nobody, since tier ${placedAt} has no owner`;
  return `${voice.person(owner)} (${role.kind === "assigned" ? "who had it" : roleInWords(role, voice)})`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
