import type { BlockContent } from "mdast";
import { paragraph } from "../../document/build.ts";
import type { OpenEscalation } from "../../escalation/open-escalations.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import { clockTexts, nextText, type Telling } from "../escalation/clock-words.ts";
import type { DecisionNeeded } from "../facts/decisions-needed.ts";
import { optionsList, whoDecides, whoDecidesAtAll } from "../lines.ts";
import { quoted, subheading, toDecide } from "../parts.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";

/**
 * Each decision with who makes it, until when, between what, and what this meeting must add; of an escalation both clocks,
 * and what happens next if nobody does anything.
 */
export function decisionsBlocks(facts: WeeklyFacts, voice: Voice): BlockContent[] {
  const { decisionsNeeded, escalations, meeting, workingHours: week } = facts;
  const lead = meeting.room.find(({ reasons }) => reasons.some(({ why }) => why === "leads"))?.handle ?? null;
  return decisionsNeeded.flatMap((decision) => [
    subheading(cut(decision.question, 200)),
    ...standing(
      decision,
      escalations.find(({ id }) => id === decision.id),
      { voice, week },
    ),
    ...optionsList(decision),
    ...alsoAskedList(decision, voice),
    ...toDecide(questionOf(decision, lead, voice)),
  ]);
}

function standing(decision: DecisionNeeded, escalation: OpenEscalation | undefined, telling: Telling): BlockContent[] {
  if (escalation === undefined) return [paragraph(...whoDecides(decision, telling.voice))];
  const { acknowledge, decide } = clockTexts(escalation, telling);
  const next = nextText(escalation, telling);
  return [
    paragraph(...whoDecidesAtAll(decision, telling.voice)),
    paragraph(...acknowledge, " · ", ...decide),
    ...(next.length === 0 ? [] : [paragraph(...next)]),
  ];
}

/** What other check-ins say of the same; the escalation's own words are not said twice. */
function alsoAskedList({ alsoAsked, askedBy }: DecisionNeeded, voice: Voice): BlockContent[] {
  const others = alsoAsked.filter(({ by }) => by !== askedBy);
  if (others.length === 0) return [];
  const said = others.map(({ question, by }) => quoted(question, voice.person(by), 120));
  return [paragraph(`The same from others: ${said.join("; ")}.`)];
}

function questionOf(decision: DecisionNeeded, lead: string | null, voice: Voice): string {
  const { decider, from, options, pausedBecause } = decision;
  if (decider === null) return "Who decides this, and by when?";
  if (pausedBecause !== null) return "Does the reason for the pause still hold? If not, who resumes it?";
  if (decider === lead && from !== "escalation") return "What do we decide?";
  const which = options.length === 0 ? "what do we recommend" : "which option do we recommend";
  return `Is ${voice.person(decider)} here? Then decide. If not: ${which}, and when do we hear?`;
}
