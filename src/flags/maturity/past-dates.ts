import type { PlannedCheckIn, ScoredKeyResult } from "../../score/scored.ts";
import type { Evidence } from "../evidence.ts";

/** A date on which a check-in was owed and that is over. */
export interface PastDate {
  readonly scored: ScoredKeyResult;
  readonly planned: PlannedCheckIn;
}

/** Every planned date of the key results that are worked on, up to yesterday: what is due today can still be met. */
export function pastDates({ activeKeyResults, asOf }: Evidence): PastDate[] {
  return activeKeyResults.flatMap((scored) =>
    scored.planned.filter(({ date }) => date < asOf.date).map((planned) => ({ scored, planned })),
  );
}
