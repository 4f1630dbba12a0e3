import type { ObjectiveFile } from "../../model/objective.ts";
import { isBy } from "../../time/as-of.ts";
import { daysBetween } from "../../time/dates.ts";
import type { ObjectiveChange, Revision } from "../../workspace/history.ts";
import type { Evidence } from "../evidence.ts";
import { commitDay } from "./commit-day.ts";
import { type Edit, editsOf, isSameEdit } from "./objective-edits.ts";

/** An edit in the middle of a cycle, and the commit that made it. */
export interface DatedEdit extends Edit {
  readonly date: string;
  readonly revision: Revision;
}

/**
 * The edits of one objective since planning that no decision accounts for: none that affects it, a part of it or the
 * whole was made within so many days before or after. Edits that were taken back, and those of an objective that had
 * itself come in the middle of the cycle no longer ago than that, are none.
 *
 * @param id `growth/activation`
 * @param changes what commits did to it, oldest first.
 */
export function unrecordedEdits(
  id: string,
  changes: readonly ObjectiveChange[],
  evidence: Evidence,
  days: number,
): DatedEdit[] {
  const all = changes.flatMap((change) => editsIn(change, evidence));
  if (all.length === 0) return [];
  const arrival = changes.find(({ before }) => before.length === 0);
  const settledFrom = arrival && isMidCycle(arrival, evidence) ? commitDay(arrival, evidence.programme.settings) : null;
  const open = all.filter(
    (edit) =>
      (settledFrom === null || daysBetween(settledFrom, edit.date) > days) &&
      !isRecorded(edit.keyResult === null ? id : `${id}/${edit.keyResult.id}`, edit.date, evidence, days),
  );
  const now = changes.findLast(({ at }) => isBy(at, evidence.asOf))?.after ?? null;
  return netOf(open, all).filter(({ field, keyResult }) => field !== "removed" || isGone(keyResult, now));
}

function isGone(keyResult: Edit["keyResult"], now: ObjectiveFile | null): boolean {
  if (keyResult === null || now === null) return now === null;
  return !now.key_results.some(({ id }) => id === keyResult.id);
}

function editsIn(change: ObjectiveChange, evidence: Evidence): DatedEdit[] {
  if (change.before.length === 0 || !isMidCycle(change, evidence)) return [];
  const { commit, at, author } = change;
  const date = commitDay(change, evidence.programme.settings);
  return editsOf(change.before, change.after).map((edit) => ({ ...edit, date, revision: { commit, at, author } }));
}

/** Whether a commit was written after planning had ended and before the cycle did, and by the as-of moment. */
export function isMidCycle(revision: Revision, { scorecard, programme, asOf }: Evidence): boolean {
  const { planningEnds, ends } = scorecard.rhythm;
  // Nowhere is it more than a day later than in UTC, and most commits are of the planning.
  if (revision.at.slice(0, 10) < planningEnds || !isBy(revision.at, asOf)) return false;
  const date = commitDay(revision, programme.settings);
  return planningEnds < date && date <= ends;
}

/** Whether a decision that affects something was made within so many days before or after a date. */
export function isRecorded(reference: string, date: string, evidence: Evidence, days: number): boolean {
  return [reference, `${evidence.cycle.id}:${reference}`]
    .flatMap((written) => evidence.decisionsOn(written))
    .some((decision) => Math.abs(daysBetween(decision.date, date)) <= days);
}

/** One edit for each thing that was edited, from what it was first to what it is now; none when that is the same. */
function netOf(open: readonly DatedEdit[], all: readonly DatedEdit[]): DatedEdit[] {
  const firsts = open.filter((edit, index) => open.findIndex((other) => isSameEdit(edit, other)) === index);
  return firsts.flatMap((first): DatedEdit[] => {
    const { to: now } = all.findLast((other) => isSameEdit(first, other)) ?? first;
    const last = open.findLast((other) => isSameEdit(first, other)) ?? first;
    return now === first.from ? [] : [{ ...last, from: first.from }];
  });
}
