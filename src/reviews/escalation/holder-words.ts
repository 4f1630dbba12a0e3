import { roleInWords } from "../../escalation/role-words.ts";
import type { PassedOver } from "../../escalation/route.ts";
import type { EscalationState } from "../../escalation/state.ts";
import type { Voice } from "../../score/voice.ts";

/** What each level, and the tier that it starts at, is for. */
export const LEVEL_WORDS = { 1: "local", 2: "cross-functional", 3: "strategic" } as const;

/** Who has it and why: `Jon Hartley has it at tier 2 (first arbiter who is no party)`. */
export function holderText(state: EscalationState, voice: Voice): string {
  const { owner, role, tier, placedAt, actingFor, endedAt, backOn } = state;
  if (owner === null) return `Nobody has it: tier ${tier} and those above have no owner`;
  const why = role === null || role.kind === "assigned" ? "" : ` (${roleInWords(role, voice)})`;
  const acting = actingFor === null || role?.kind === "cover" ? "" : `, for ${voice.person(actingFor)}`;
  const from = placedAt === tier ? "" : `, since nobody at tier ${placedAt} can take it`;
  const has = endedAt === null ? "has" : "had";
  const away = backOn === null ? "" : `; ${everyoneAwayText(owner, backOn, voice)}`;
  return `${voice.person(owner)} ${has} it at tier ${tier}${why}${acting}${from}${away}`;
}

/** `everyone who could take it is away; Ada Okafor is back on Mon 30 Nov` */
export function everyoneAwayText(owner: string, backOn: string, voice: Voice): string {
  return `everyone who could take it is away; ${voice.person(owner)} is back on ${voice.day(backOn)}`;
}

/** Whose turn it was and why they do not have it: `Mira Castell, away until Fri 27 Nov`. */
export function passedOverText({ handle, because }: PassedOver, voice: Voice): string {
  const why = because.kind === "away" ? `away until ${voice.day(because.until)}` : "who raised it";
  return `${voice.person(handle)}, ${why}`;
}
