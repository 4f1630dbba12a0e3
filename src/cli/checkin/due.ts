import type { Scorecard, ScoredKeyResult } from "../../score/scored.ts";

/** A check-in that someone owes. */
export interface DueCheckIn {
  readonly scored: ScoredKeyResult;
  /** The planned date that it answers. */
  readonly date: string;
  readonly state: "overdue" | "due" | "upcoming";
}

/** What someone owes on the as-of day, as owner or as cover: overdue first, then what is due today. */
export function dueFor(scorecard: Scorecard, handle: string): DueCheckIn[] {
  const owed = owedBy(scorecard, handle);
  const overdue = owed
    .filter(({ state }) => state === "overdue")
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [...overdue, ...owed.filter(({ state }) => state === "due")];
}

/** What they owe on the next planned date that they owe anything on. */
export function nextFor(scorecard: Scorecard, handle: string): DueCheckIn[] {
  const upcoming = owedBy(scorecard, handle).filter(({ state }) => state === "upcoming");
  const first = upcoming.map(({ date }) => date).sort()[0];
  return upcoming.filter(({ date }) => date === first);
}

function owedBy({ keyResultsByRef, asOf }: Scorecard, handle: string): DueCheckIn[] {
  return [...keyResultsByRef.values()].flatMap((scored): DueCheckIn[] => {
    const { overdueCheckIn, nextCheckIn } = scored;
    if (scored.owedBy !== handle) return [];
    if (overdueCheckIn !== null) return [{ scored, date: overdueCheckIn, state: "overdue" }];
    return nextCheckIn === null
      ? []
      : [{ scored, date: nextCheckIn, state: nextCheckIn === asOf ? "due" : "upcoming" }];
  });
}
