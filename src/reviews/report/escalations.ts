import type { BlockContent } from "mdast";
import { type Inline, list, paragraph, strong } from "../../document/build.ts";
import type { Clock } from "../../escalation/clock.ts";
import type { OpenEscalation } from "../../escalation/open-escalations.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import { subheading } from "../parts.ts";

/** Each open escalation with who has it and its two clocks. */
export function escalationBlocks(escalations: readonly OpenEscalation[], voice: Voice): BlockContent[] {
  if (escalations.length === 0) return [paragraph("None is open.")];
  return escalations.flatMap((escalation) => [
    subheading(escalation.title),
    paragraph(standing(escalation, voice)),
    list(clockLine("Acknowledge", escalation.acknowledge, voice), clockLine("Decide", escalation.decide, voice), [
      strong("Without a decision:"),
      ` ${cut(escalation.impact, 280)}`,
    ]),
  ]);
}

function standing({ state, paused, tier, owner, actingFor, raisedBy, raisedAt }: OpenEscalation, voice: Voice): string {
  const who = owner === null ? "nobody has it yet" : `${voice.person(owner)} has it`;
  const acting = actingFor === null ? "" : ` for ${voice.person(actingFor)}`;
  const now = `${state}${paused ? ", its clock paused" : ""}`;
  return `Tier ${tier}, ${now}: ${who}${acting}. Raised by ${voice.person(raisedBy)}, ${voice.moment(raisedAt)}.`;
}

/** `Decide by Wed 25 Nov, 17:30: not yet` */
function clockLine(name: string, clock: Clock, voice: Voice): Inline[] {
  return [strong(`${name} by ${voice.moment(clock.due)}:`), ` ${clockText(clock, voice)}`];
}

function clockText({ at, met }: Clock, voice: Voice): string {
  if (at === null) return met === false ? "late" : "not yet";
  return `${voice.moment(at)}${met === null ? "" : met ? ", in time" : ", late"}`;
}
