import { type Basis, isIn, isNewsIn } from "./basis.ts";

/** A thank-you that was written down. */
export interface Thanks {
  readonly to: string;
  readonly for: string;
  readonly by: string;
  readonly date: string;
  /** The key result whose check-in says so, or the review. */
  readonly from: string;
}

/** Who was thanked in the period, in check-ins and reviews: thanks to and from the people of the scope, by date. */
export function thanksOf(basis: Basis): Thanks[] {
  const { now, period, scope } = basis;
  const thanks: Thanks[] = [];
  for (const { keyResults } of now.objectives) {
    for (const { keyResult, checkIns } of keyResults) {
      for (const { date, by, kudos = [] } of checkIns) {
        if (!isIn(period, date)) continue;
        for (const { to, for: reason } of kudos) thanks.push({ to, for: reason, by, date, from: keyResult.ref });
      }
    }
  }
  for (const { id, date, led_by: by, kudos = [] } of now.cycle.reviews.values()) {
    if (!isNewsIn(basis, date)) continue;
    for (const { to, for: reason } of kudos) thanks.push({ to, for: reason, by, date, from: id });
  }
  return thanks
    .filter(({ to, from }) => scope.hasPerson(to) || scope.hasReference(from))
    .sort((a, b) => (a.date === b.date ? (a.from < b.from ? -1 : 1) : a.date < b.date ? -1 : 1));
}
