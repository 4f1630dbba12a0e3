import { countsInitiatives } from "../../score/items.ts";
import { type ScoringContext, scoreKeyResult } from "../../score/key-result.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import type { KeyResult, Review } from "../../workspace/workspace.ts";
import { type Evidence, touches } from "../evidence.ts";
import { isIn } from "./team-line.ts";

/**
 * The key results that a review must have seen in trouble, as they stood on its day: at risk, off track or blocked, and
 * with nothing under way, no escalation raised and no action still to be done. A weekly review looks at its team, the
 * others at the teams below too.
 */
export function problemsAt(review: Review, evidence: Evidence): ScoredKeyResult[] {
  const { programme, scorecard } = evidence;
  const { team, date, kind } = review;
  const context = evidence.scoringAt(date);
  const inHand = referencesInHand(date, evidence);
  return scorecard.objectives
    .filter(({ objective }) => (kind === "weekly" ? objective.team === team : isIn(objective.team, team, programme)))
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult, checkIns }) => wasActive(keyResult, checkIns, date))
    .filter(({ keyResult }) => !inHand.some((reference) => touches(reference, keyResult.ref)))
    .map(({ keyResult }) => asItStood(keyResult, context))
    .filter((scored) => isInTrouble(scored, date));
}

/** The file tells the state of today only; what was checked in after the review was not stopped by then. */
function wasActive(keyResult: KeyResult, checkIns: ScoredKeyResult["checkIns"], date: string): boolean {
  if (keyResult.addedOn > date || countsInitiatives(keyResult)) return false;
  return keyResult.state === "active" || checkIns.some((checkIn) => checkIn.date > date);
}

function asItStood(keyResult: KeyResult, context: ScoringContext): ScoredKeyResult {
  return scoreKeyResult({ ...keyResult, state: "active" }, context);
}

function isInTrouble({ status, checkIns }: ScoredKeyResult, date: string): boolean {
  const blockers = checkIns.at(-1)?.blockers ?? [];
  return (
    status === "at-risk" || status === "off-track" || blockers.some(({ done }) => done === undefined || done > date)
  );
}

/** What something was under way about on a day: it had been escalated, or an action for it was still to be done. */
function referencesInHand(date: string, { raised, actions }: Evidence): string[] {
  const escalated = raised.filter((escalation) => escalation.date <= date);
  const underWay = actions.filter(
    ({ from, done, dropped }) => from.date < date && dropped === null && (done === null || done >= date),
  );
  return [...escalated.flatMap(({ affects }) => affects), ...underWay.flatMap((action) => action.for)];
}
