import type { BlockContent } from "mdast";
import { list } from "../../document/build.ts";
import type { Voice } from "../../score/voice.ts";
import { endedAfter, type Outcome } from "../facts/outcome.ts";
import { gradesSentence, movementSentence, progressSentence, statusSentence } from "../summary.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";
import { mostPressing } from "./headline.ts";

/** What came of a cycle that is over: its objectives, its key results, and what still waits for a decision. */
export function outcomeList(facts: WeeklyFacts, outcome: Outcome, voice: Voice): BlockContent {
  const { standing } = facts;
  const objectives = gradesSentence(outcome.objectives, "objective") ?? statusSentence(standing);
  const mean = progressSentence({ ...standing, expected: null, progressBefore: null });
  const keyResults = gradesSentence(outcome.keyResults, "key result");
  const movement = hasMoved(facts, outcome) ? movementSentence(facts.movements) : null;
  const lines = [
    [objectives, mean],
    [keyResults, movement],
  ].map((sentences) => sentences.filter((sentence) => sentence !== null).join(" "));
  return list(...lines.filter((line) => line !== ""), mostPressing(facts, voice) ?? ["Nothing needs a decision."]);
}

/** Whether the week was partly the cycle's, and somebody checked in: else nothing that moved is news. */
function hasMoved({ since, movements }: WeeklyFacts, outcome: Outcome): boolean {
  return endedAfter(outcome, since) && movements.some(({ checkedIn }) => checkedIn);
}
