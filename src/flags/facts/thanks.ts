import type { Evidence } from "../evidence.ts";
import { cyclesRead } from "./held-reviews.ts";

/** A thank-you on record. */
export interface RecordedThanks {
  readonly date: string;
  /** Who was thanked. */
  readonly to: string;
  /** The team in whose check-in or review it stands; for a lesson, the team of whoever said it. */
  readonly team: string | null;
}

/** Every thank-you of the cycles that were read and of the library, up to the as-of day; in no particular order. */
export function recordedThanks(evidence: Evidence): RecordedThanks[] {
  const found: RecordedThanks[] = [];
  for (const { objectives, reviews } of cyclesRead(evidence)) {
    for (const { team, keyResults } of objectives.values()) {
      for (const { checkIns } of keyResults) {
        for (const { date, kudos = [] } of checkIns) for (const { to } of kudos) found.push({ date, to, team });
      }
    }
    for (const { date, team, kudos = [] } of reviews.values()) {
      for (const { to } of kudos) found.push({ date, to, team });
    }
  }
  const { people } = evidence.programme;
  for (const lesson of evidence.learnings) {
    for (const { by, date = lesson.date } of lesson.thanks ?? []) {
      found.push({ date, to: lesson.by, team: people.get(by)?.team ?? null });
    }
  }
  return found.filter(({ date }) => date <= evidence.asOf.date);
}
