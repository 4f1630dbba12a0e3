import type { BlockContent } from "mdast";
import { paragraph } from "../../document/build.ts";
import type { Voice } from "../../score/voice.ts";
import { movesTable, remarkable, stillLine } from "../moves.ts";
import { decisionPlace, labelled } from "../parts.ts";
import { movementSentence, progressSentence, statusChanges, statusSentence } from "../summary.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";
import { ask } from "./people.ts";
import type { Part } from "./plan.ts";

/** So many steps forward are named; the others are in the sentence above them. */
const FORWARD = 3;

/** What is on track in one line; below it only what changed enough to be talked about. */
export function movementBlocks({ standing, movements }: WeeklyFacts, voice: Voice, part: Part): BlockContent[] {
  const { back, forward, still } = remarkable(movements, FORWARD);
  const sentences = [statusSentence(standing), progressSentence(standing), movementSentence(movements)];
  const changes = statusChanges(standing).map(({ title, from, to }) => `“${title}” was ${from} and is ${to}`);
  return [
    paragraph(sentences.filter((sentence) => sentence !== null).join(" ")),
    ...(changes.length === 0 ? [] : [labelled("New status", `${changes.join("; ")}.`)]),
    ...movesTable("Lost ground or confidence", back, voice),
    ...movesTable("Largest steps", forward, voice),
    ...stillLine(still, voice),
    ...ask(part),
    decisionPlace(),
  ];
}
