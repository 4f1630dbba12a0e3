import { type Basis, isIn, isNewsIn } from "./basis.ts";

/** Work that stops or moves to make room. */
export interface Shift {
  readonly what: string;
  readonly by: string;
  readonly date: string;
  /** The key result whose check-in says so, the decision, or the objective that was added. */
  readonly from: string;
}

/** What the period's check-ins, decisions and new objectives say stops or shifts, by date. */
export function shiftsOf(basis: Basis): Shift[] {
  const { now, period, scope } = basis;
  const shifts: Shift[] = [];
  for (const { objective, keyResults } of now.objectives) {
    if (!scope.hasTeam(objective.team)) continue;
    const { id, owner, addedOn, gives_way: givesWay } = objective;
    if (givesWay !== undefined && isIn(period, addedOn)) {
      shifts.push({ what: givesWay, by: owner, date: addedOn, from: id });
    }
    for (const { keyResult, checkIns } of keyResults) {
      for (const { date, by, stop_or_shift: what } of checkIns) {
        if (what !== undefined && isIn(period, date)) shifts.push({ what, by, date, from: keyResult.ref });
      }
    }
  }
  for (const { id, date, by, affects, gives_way: what } of now.cycle.decisions.values()) {
    if (what === undefined || !isNewsIn(basis, date)) continue;
    if (affects.some(scope.hasReference) || scope.hasPerson(by)) shifts.push({ what, by, date, from: id });
  }
  return shifts.sort((a, b) => (a.date === b.date ? (a.from < b.from ? -1 : 1) : a.date < b.date ? -1 : 1));
}
