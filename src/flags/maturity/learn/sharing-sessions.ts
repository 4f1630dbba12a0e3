import { counted } from "../../../document/words.ts";
import { libraryLessons } from "../../../learning/library.ts";
import { addDays } from "../../../time/dates.ts";
import type { Evidence } from "../../evidence.ts";
import { cyclesRead } from "../../facts/held-reviews.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** Two sessions within so many weeks are regular, when the last is no longer ago than a month and a bit. */
const WEEKS = 10;
const LEAST = 2;
const LAST_WITHIN_DAYS = 35;

export const sharingSessions: Sign = {
  id: "sharing-sessions",
  stage: "learn",
  title: "Lessons shared in sessions",
  next: "Fix an hour a month in which each team tells one thing that it learned, and note it with okr learning share.",
  judge({ evidence }) {
    const { asOf } = evidence;
    const days = sessionDays(evidence);
    const last = days.at(-1);
    if (last === undefined) return cannotTell("no session is on record");
    const recent = days.filter((date) => date > addDays(asOf.date, -7 * WEEKS));
    const isRegular = recent.length >= LEAST && last >= addDays(asOf.date, -LAST_WITHIN_DAYS);
    return judged(isRegular, `${counted(recent.length, "session")} in ten weeks`, { sessions: recent, last });
  },
};

/** The days on which lessons were shared, or a learning session was held, oldest first. */
function sessionDays(evidence: Evidence): string[] {
  const { programme, asOf } = evidence;
  const shared = libraryLessons(programme, asOf.date).flatMap((lesson) => lesson.shared.map(({ date }) => date));
  const held = cyclesRead(evidence).flatMap(({ reviews }) =>
    [...reviews.values()].flatMap(({ kind, date }) => (kind === "learning" && date <= asOf.date ? [date] : [])),
  );
  return [...new Set([...shared, ...held])].sort();
}
