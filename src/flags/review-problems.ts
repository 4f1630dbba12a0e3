import { countsInitiatives } from "../score/items.ts";
import { type ScoringContext, scoreKeyResult } from "../score/key-result.ts";
import { scoringContext } from "../score/scorecard.ts";
import type { ScoredKeyResult } from "../score/scored.ts";
import type { KeyResult, Review } from "../workspace/workspace.ts";
import { type Evidence, touches } from "./evidence.ts";
import { isIn } from "./team-line.ts";

/**
 * The key results that a review must have seen in trouble, as they stood on its day: at risk, off track or blocked, and
 * with nothing under way, no escalation raised and no action still to be done. A weekly review looks at its team, the
 * others at the teams below too.
 */
export function problemsAt(review: Review, evidence: Evidence): ScoredKeyResult[] {
  const { programme, cycle, scorecard } = evidence;
  const { team, date, kind } = review;
  const context = scoringContext(programme, { cycle, asOf: date });
  return scorecard.objectives
    .filter(({ objective }) => (kind === "weekly" ? objective.team === team : isIn(objective.team, team, programme)))
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult, checkIns }) => wasActive(keyResult, checkIns, date))
    .map(({ keyResult }) => asItStood(keyResult, context))
    .filter((scored) => isInTrouble(scored, date) && !isInHand(scored, date, evidence));
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

function isInHand({ keyResult: { ref } }: ScoredKeyResult, date: string, { raised, actions }: Evidence): boolean {
  const escalated = raised.some((each) => each.date <= date && each.affects.some((affected) => touches(affected, ref)));
  const underWay = actions.some(
    ({ from, done, dropped, for: parts }) =>
      from.date < date &&
      dropped === null &&
      (done === null || done >= date) &&
      parts.some((part) => touches(part, ref)),
  );
  return escalated || underWay;
}
