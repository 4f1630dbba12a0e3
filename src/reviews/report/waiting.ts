import type { BlockContent, RootContent } from "mdast";
import { heading, type Inline, list, paragraph } from "../../document/build.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import type { DecisionNeeded } from "../facts/decisions-needed.ts";
import { optionsList, whoDecides } from "../lines.ts";
import { subheading } from "../parts.ts";

/** The decisions that wait: first those of whoever reads it, whole; those of others in a line each. */
export function waitingBlocks(
  decisions: readonly DecisionNeeded[],
  reader: string | null,
  voice: Voice,
): RootContent[] {
  if (reader === null) return [heading(2, "Decisions that wait"), ...byDecider(decisions, voice)];
  const yours = decisions.filter(({ decider }) => decider === reader);
  const others = decisions.filter(({ decider }) => decider !== reader);
  return [
    heading(2, `Waits for you, ${voice.person(reader)}`),
    ...(yours.length === 0
      ? [paragraph("No decision waits for you.")]
      : yours.flatMap((decision) => whole(decision, voice))),
    ...(others.length === 0
      ? []
      : [paragraph("For others to decide:"), list(...others.map((each) => inALine(each, voice)))]),
  ];
}

function byDecider(decisions: readonly DecisionNeeded[], voice: Voice): BlockContent[] {
  if (decisions.length === 0) return [paragraph("No decision waits.")];
  const groups = groupBy(decisions, ({ decider }) => decider);
  return Array.from(groups, ([decider, theirs]) => [
    subheading(decider === null ? "For nobody yet" : `For ${voice.person(decider)}`),
    list(...theirs.map((decision) => inALine(decision, voice))),
  ]).flat();
}

function whole(decision: DecisionNeeded, voice: Voice): BlockContent[] {
  return [subheading(cut(decision.question, 200)), paragraph(...whoDecides(decision, voice)), ...optionsList(decision)];
}

function inALine(decision: DecisionNeeded, voice: Voice): Inline[] {
  return [`“${cut(decision.question, 160)}” `, ...whoDecides(decision, voice)];
}
