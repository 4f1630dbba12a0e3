import type { BlockContent, Root } from "mdast";
import { heading, list, paragraph, root, strong } from "../../document/build.ts";
import type { EscalationState } from "../../escalation/state.ts";
import { clockLines, nextText, type Telling } from "./clock-words.ts";
import { holderText } from "./holder-words.ts";

/** What a list of escalations holds, and in which order: that of the facts, breached ones first. */
export interface ListedEscalations {
  readonly title: string;
  readonly escalations: readonly EscalationState[];
  /** Of somebody's list: those that were to be theirs and are with somebody else, which they see. */
  readonly passedOver: readonly EscalationState[];
  /** What is said when there is none. */
  readonly none: string;
}

/** Each escalation with who has it, its two clocks and what happens next. */
export function escalationList({ title, escalations, passedOver, none }: ListedEscalations, telling: Telling): Root {
  return root(
    heading(1, title),
    ...(escalations.length === 0 ? [paragraph(none)] : escalations.flatMap((each) => entry(each, telling))),
    ...(passedOver.length === 0 ? [] : [heading(2, "Passed over you")]),
    ...passedOver.flatMap((each) => entry(each, telling)),
  );
}

function entry(escalation: EscalationState, telling: Telling): BlockContent[] {
  const next = nextText(escalation, telling);
  return [
    heading(3, `${escalation.breached ? "✗ " : ""}${escalation.title}`),
    paragraph(strong(escalation.id), `, ${marks(escalation)}. ${holderText(escalation, telling.voice)}.`),
    paragraph(escalation.question),
    list(...clockLines(escalation, telling), ...(next.length === 0 ? [] : [next])),
  ];
}

function marks({ state, paused, breached, offCycle }: EscalationState): string {
  return [state, paused ? "paused" : "", breached ? "late" : "", offCycle ? "off-cycle" : ""]
    .filter(Boolean)
    .join(", ");
}
