import { type Inline, strong } from "../../document/build.ts";
import type { EscalationState } from "../../escalation/state.ts";
import type { Voice } from "../../score/voice.ts";
import type { WorkingWeek } from "../../time/working-week.ts";
import { workingTimeText } from "./working-time-words.ts";

/** How a document about escalations names things, and how long its working days are. */
export interface Telling {
  readonly voice: Voice;
  readonly week: Pick<WorkingWeek, "opens" | "closes">;
}

/** The two clocks, a line each: `Decide by Wed 25 Nov, 17:30: 3 working days left`. */
export function clockLines(escalation: EscalationState, telling: Telling): Inline[][] {
  const { acknowledge, decide } = clockTexts(escalation, telling);
  return [acknowledge, decide];
}

/** Each of the clocks. When one that stands still is due depends on when it runs again, so it has no date. */
export function clockTexts(escalation: EscalationState, telling: Telling): Record<"acknowledge" | "decide", Inline[]> {
  const { acknowledge, decide, pausedBecause } = escalation;
  const { moment } = telling.voice;
  return {
    acknowledge: [strong(`Acknowledge by ${moment(acknowledge.due)}:`), ` ${clockText(acknowledge, telling)}`],
    decide:
      pausedBecause === null
        ? [strong(`Decide by ${moment(decide.due)}:`), ` ${decideText(escalation, telling)}`]
        : [strong("Decide:"), ` ${clockText(decide, telling)}; paused: ${pausedBecause}`],
  };
}

function decideText(escalation: EscalationState, telling: Telling): string {
  const text = clockText(escalation.decide, telling);
  return escalation.offCycle ? `${text}; ${offCycleText(escalation, telling)}` : text;
}

/** Why it cannot wait for the meeting. */
export function offCycleText({ nextForum }: Pick<EscalationState, "nextForum">, { voice }: Telling): string {
  const meeting = nextForum === null ? "no review is planned before" : `the next review is on ${voice.day(nextForum)}`;
  return `off-cycle, ${meeting}`;
}

/** Where one clock stands: what remains of it in working time, or when it was met. */
function clockText({ at, met, remainingMinutes }: EscalationState["decide"], { voice, week }: Telling): string {
  if (at !== null) return `${voice.moment(at)}${met === false ? ", late" : ", in time"}`;
  if (remainingMinutes === null) return met === false ? "never, and it was late" : "no longer needed";
  if (remainingMinutes >= 0) return `${workingTimeText(remainingMinutes, week)} left`;
  return `late by ${workingTimeText(-remainingMinutes, week)}`;
}

const ALONE = "Nobody else above is there to move it to.";

/** What happens next if nobody does anything; nothing of what has ended. */
export function nextText({ next, id }: EscalationState, { voice }: Telling): Inline[] {
  if (next === null) return [];
  const from = next.from === null ? "nobody, since its tier has no owner" : voice.person(next.from);
  const above = next.proposes === null ? null : `tier ${next.proposes.tier}, ${voice.person(next.proposes.owner)}`;
  if (next.waitsFor === "resolution") return [strong("Next:"), ` ${from} says when it is resolved.`];
  if (next.waitsFor === "resumption") return [strong("Next:"), ` it stands still until ${from} resumes it.`];
  const what = next.waitsFor === "decision" ? "the decision" : "somebody to own it";
  if (next.breached) {
    const move = above === null ? ALONE : `Proposed: move it to ${above}: okr escalation move ${id}.`;
    return [strong(`Late: it waits for ${what}, from ${from}.`), ` ${move}`];
  }
  const until = next.until === null ? "" : ` by ${voice.moment(next.until)}`;
  const then = above === null ? "it is late then" : `it is late then, and ${above}, is proposed`;
  return [strong("Next:"), ` it waits for ${what}, from ${from}${until}. If nothing is done, ${then}.`];
}
