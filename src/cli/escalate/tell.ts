import type { PassedOver } from "../../escalation/route.ts";
import type { EscalationState } from "../../escalation/state.ts";
import { sentence } from "../../reviews/parts.ts";
import type { Voice } from "../../score/voice.ts";
import type { Settings } from "../../workspace/settings.ts";
import { type Told, toldOnce } from "../told.ts";
import type { Draft } from "./prepare.ts";

/**
 * Who must be told that something was raised, and what to send them: who decides, whoever is passed over, and at tier 3
 * the sponsor. Each text is a few lines, of which the last is the file.
 */
export function toldOf({ escalation, state }: Draft, { roles }: Settings, voice: Voice): Told[] {
  const { owner, passedOver } = state;
  const { id, title, file, raised, decision_needed: asked } = escalation;
  const lines = (...said: string[]) => [...said, `okr escalation show ${id}`, file].join("\n");
  const about = sentence(`“${title}”, raised by ${voice.person(raised.by)}`);
  const due = `decided by ${voice.moment(state.decide.due)}`;
  const withWhom = owner === null ? "nobody has it" : `${voice.person(owner)} has it, to be ${due}`;
  const request = lines(`We need a decision: ${sentence(asked.question)}`, about, askFor(state, voice));
  const knows = [owner, ...passedOver.map(({ handle }) => handle)].includes(roles.sponsor);
  const sponsor = state.tier === 3 && !knows ? roles.sponsor : null;
  return toldOnce(raised.by, [
    [owner, request],
    ...passedOver.map((each): [string, string] => [
      each.handle,
      lines(`To know: ${about}`, `You are away${untilWhen(each, voice)}, and ${withWhom}.`),
    ]),
    [sponsor, lines(`To know: ${about}`, `It is at tier 3; ${withWhom}.`)],
  ]);
}

function untilWhen({ because }: PassedOver, voice: Voice): string {
  return because.kind === "away" ? ` until ${voice.day(because.until)}` : "";
}

function askFor({ acknowledge, decide }: EscalationState, voice: Voice): string {
  return `Please say that you have it by ${voice.moment(acknowledge.due)}, and decide by ${voice.moment(decide.due)}.`;
}
