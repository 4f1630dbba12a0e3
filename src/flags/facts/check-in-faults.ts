import type { PlannedCheckIn, ScoredKeyResult } from "../../score/scored.ts";
import { whoOwes } from "../../score/who-owes.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { isUncovered } from "./absence.ts";
import { appearedOn } from "./appeared.ts";
import { backDatedBy } from "./back-dated.ts";
import { lookedAfterSince } from "./returned.ts";

/** A planned check-in that was not made, was late, or said only a part of what a check-in says. */
export interface CheckInFault {
  readonly kind: "missed" | "late" | "incomplete";
  readonly scored: ScoredKeyResult;
  /** The planned date that was missed or met late; for one that is incomplete or dated back, the check-in's own. */
  readonly date: string;
  readonly checkIn: CheckIn | null;
  /** Who owed it: the owner or, while they were away, whoever covered for them. */
  readonly owedBy: string;
}

/**
 * What is wrong with the check-ins of the newest planned dates of every active key result. Nobody owes anything for
 * the days on which they are away and nobody covers for them; that is a fault of the plan and not theirs. Nor for those
 * up to the one on which the key result was added to an objective that had been there without it. What lies before a
 * return from a silence that `engage/set-and-forget` told is over.
 */
export function* checkInFaults(evidence: Evidence, dates: number): Generator<CheckInFault> {
  const { people } = evidence.programme;
  const since = lookedAfterSince(evidence);
  for (const scored of evidence.activeKeyResults) {
    for (const { kind, date, checkIn } of faultsOf(scored, dates, evidence)) {
      const { owner } = scored.keyResult;
      if (isUncovered(people, owner, date) || date < since(scored)) continue;
      if (date <= (appearedOn(scored.keyResult, evidence) ?? "")) continue;
      yield { kind, scored, date, checkIn, owedBy: whoOwes(people, owner, date) };
    }
  }
}

type Fault = Pick<CheckInFault, "kind" | "date" | "checkIn">;

function* faultsOf(scored: ScoredKeyResult, dates: number, evidence: Evidence): Generator<Fault> {
  const { asOf } = evidence.scorecard;
  const come = scored.planned.findLastIndex(({ date }) => date <= asOf) + 1;
  const first = Math.max(come - dates, 0);
  const from = scored.planned[first]?.date ?? "";
  for (const [index, planned] of scored.planned.slice(first, come).entries()) {
    const { date, state, checkIn } = planned;
    const before = scored.planned[first + index - 1]?.date ?? date;
    if (state === "missed" && !wasMadeBetween(before, date, scored)) yield { kind: "missed", date, checkIn };
    // What came early for the first of these dates was made before them, and is not looked at.
    if (checkIn === null || checkIn.date < from) continue;
    const lateFor = lateDate(planned, checkIn, scored, evidence);
    if (lateFor !== null) yield { kind: "late", date: lateFor, checkIn };
    if (isIncomplete(checkIn, asOf)) yield { kind: "incomplete", date: checkIn.date, checkIn };
  }
}

/**
 * Whether there was a check-in in the days up to a date. It made up for the one before, which is late; whoever said on
 * Thursday where things stand has still not left out Friday.
 */
function wasMadeBetween(before: string, date: string, { checkIns }: ScoredKeyResult): boolean {
  return checkIns.some((checkIn) => before < checkIn.date && checkIn.date <= date);
}

/** For which date a check-in was late: the planned one, or its own when git knows that it was written afterwards. */
function lateDate(
  { date, state }: PlannedCheckIn,
  checkIn: CheckIn,
  { keyResult }: ScoredKeyResult,
  evidence: Evidence,
): string | null {
  if (backDatedBy(checkIn, keyResult.file, evidence) !== null) return checkIn.date;
  return state === "late" ? date : null;
}

/** Whoever owes the words to a value from a source has the day of it to add them. */
function isIncomplete({ missing = [], automatic, date }: CheckIn, asOf: string): boolean {
  return missing.length > 0 && !(automatic === true && date === asOf);
}
