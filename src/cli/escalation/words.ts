import type { EscalationState } from "../../escalation/state.ts";
import { offCycleText } from "../../reviews/escalation/clock-words.ts";
import { workingTimeText } from "../../reviews/escalation/working-time-words.ts";
import { sentence } from "../../reviews/parts.ts";
import type { Subject } from "./subject.ts";

/** Until when it must be decided, with what remains of it: `Decide by Wed 25 Nov, 17:30: 3 working days left.` */
export function decideNote({ opened, voice }: Subject, state: EscalationState): string {
  const { week } = opened.workspace.settings;
  const { due, remainingMinutes, met } = state.decide;
  const left = remainingMinutes ?? 0;
  const remains = met === false ? `late by ${workingTimeText(-left, week)}` : `${workingTimeText(left, week)} left`;
  const offCycle = state.offCycle ? `; ${offCycleText(state, { voice, week })}` : "";
  return `Decide by ${voice.moment(due)}: ${remains}${offCycle}.`;
}

/** What whoever gets it is sent: what it is, and both clocks. */
export function askedOfOwner({ escalation, voice }: Subject, state: EscalationState): string {
  const { acknowledge, decide } = state;
  const by = `Acknowledge by ${voice.moment(acknowledge.due)}, decide by ${voice.moment(decide.due)}`;
  return `${quoted(escalation.title)} is yours at tier ${state.tier}: ${state.question} ${by}: okr escalation show ${escalation.id}`;
}

/** Who has it now, for those who had it or raised it: `Mira Castell has it at tier 3`. */
export function hasIt({ voice }: Pick<Subject, "voice">, { owner, tier, actingFor }: EscalationState): string {
  if (owner === null) return `nobody has it: tier ${tier} has no owner`;
  const acting = actingFor === null ? "" : ` for ${voice.person(actingFor)}`;
  return `${voice.person(owner)} has it at tier ${tier}${acting}`;
}

/** A title inside a sentence. */
export function quoted(title: string): string {
  return `“${title}”`;
}

/** ` Why: Board meeting until Monday` behind a sentence; nothing without a reason. */
export function reasonText(why: string | undefined): string {
  return why === undefined ? "" : ` Why: ${sentence(why)}`;
}

/** The tiers whose owners are told although it passed them by: whoever is passed over always sees it. */
export function passedOverOf({ passedOver }: EscalationState): string[] {
  return passedOver.map(({ handle }) => handle);
}
