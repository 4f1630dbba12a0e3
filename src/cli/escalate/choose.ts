import { openBlockers } from "../../escalation/blockers.ts";
import { safeText } from "../../render/safe-text.ts";
import { cut } from "../../reviews/cut.ts";
import { score } from "../../score/scorecard.ts";
import { askChoice } from "../ask-choice.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { Terminal } from "../terminal.ts";
import { firedTriggers } from "./fired.ts";

/** Something that could be raised. */
interface Candidate {
  readonly ref: string;
  readonly why: string;
}

const QUESTION = "What is stuck?";
const MOST = 12;
const OTHERWISE = "";

/**
 * Lets a person choose what to raise, of what has fired and what blocks; none when it is something else.
 *
 * @throws {CancelledError} when they stop it.
 */
export async function chooseReferences({ style }: Context, terminal: Terminal, opened: Opened): Promise<string[]> {
  const candidates = (await candidatesIn(opened)).slice(0, MOST);
  if (candidates.length === 0) return [];
  // What was chosen stands behind the question.
  const room = Math.max(20, terminal.width - QUESTION.length - 4);
  const choices = candidates.map(({ ref, why }) => ({ name: cut(safeText(`${ref}: ${why}`), room), value: ref }));
  const all = [...choices, { name: "Something else", value: OTHERWISE }];
  const chosen = await askChoice(terminal, QUESTION, all, style);
  return chosen === OTHERWISE ? [] : [chosen];
}

/** What has fired, then what blocks and has not; each thing once. */
async function candidatesIn(opened: Opened): Promise<Candidate[]> {
  const { workspace, cycle, asOf } = opened;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const { fired } = await firedTriggers(opened, scorecard);
  const all = [
    ...fired.map(({ subject, message }) => ({ ref: subject ?? "", why: message })),
    ...openBlockers(scorecard).map(({ keyResult, summary }) => ({ ref: keyResult.id, why: summary })),
  ];
  return all.filter(({ ref }, index) => ref !== "" && all.findIndex((each) => each.ref === ref) === index);
}
