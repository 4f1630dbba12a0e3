import type { BlockContent } from "mdast";
import { type Inline, list, paragraph, strong } from "../../document/build.ts";
import type { RaisedIn } from "../../escalation/open-escalations.ts";
import { cut } from "../cut.ts";
import { clockLines, nextText, type Telling } from "../escalation/clock-words.ts";
import { holderText } from "../escalation/holder-words.ts";
import { subheading } from "../parts.ts";

/**
 * Each open escalation, breached ones first, with who has it, its two clocks and what happens next.
 *
 * @param cycle the one that runs; what was raised in another says so.
 */
export function escalationBlocks(escalations: readonly RaisedIn[], cycle: string, telling: Telling): BlockContent[] {
  if (escalations.length === 0) return [paragraph("None is open.")];
  return escalations.flatMap((escalation) => {
    const next = nextText(escalation, telling);
    return [
      subheading(escalation.title),
      paragraph(standing(escalation, cycle, telling)),
      list(...clockLines(escalation, telling), ...(next.length === 0 ? [] : [next]), ...impact(escalation)),
    ];
  });
}

/** What is decided is not left undecided. */
function impact({ state, impact: text }: RaisedIn): Inline[][] {
  return state === "decided" ? [] : [[strong("Without a decision:"), ` ${cut(text, 280)}`]];
}

function standing(escalation: RaisedIn, cycle: string, { voice }: Telling): string {
  const { state, paused, raisedBy, raisedAt } = escalation;
  const from = escalation.cycle === cycle ? "" : `, in ${escalation.cycle}`;
  const now = `${state[0]?.toUpperCase()}${state.slice(1)}${paused ? ", its clock paused" : ""}`;
  return `${now}. ${holderText(escalation, voice)}. Raised by ${voice.person(raisedBy)}, ${voice.moment(raisedAt)}${from}.`;
}
