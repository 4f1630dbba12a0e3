import { counted } from "../../../document/words.ts";
import type { Evidence } from "../../evidence.ts";
import { lessonsTold } from "../lessons-told.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const failuresAsLessons: Sign = {
  id: "failures-as-lessons",
  stage: "engage",
  title: "Failures become lessons",
  next: "Ask of the next thing that does not work what it taught, and record that with okr learn as one that did not.",
  judge({ evidence }) {
    const lessons = lessonsTold(evidence);
    const from = evidence.previous?.cycle.starts ?? evidence.cycle.starts;
    const recent = lessons.filter(({ date }) => date >= from);
    const failures = recent.filter(({ worked }) => worked === false).length;
    const short = fellShort(evidence);
    const facts = { lessons: recent.length, ofFailures: failures, fellShort: short };
    if (lessons.length === 0) return cannotTell("no lesson is on record");
    if (failures > 0) return judged(true, `${counted(failures, "lesson")} from what failed`, facts);
    if (short.length === 0) return cannotTell("nothing has failed yet");
    return judged(false, `none from ${short.length} that fell short`, facts);
  },
};

/** What is off track now, and what ended below good last cycle. */
function fellShort({ activeKeyResults, previous }: Evidence): string[] {
  const now = activeKeyResults.filter(({ status }) => status === "off-track").map(({ keyResult }) => keyResult.ref);
  const ended = [...(previous?.keyResultsByRef.values() ?? [])].filter(
    ({ counts, grade }) => counts && grade !== null && grade !== "good",
  );
  return [...now, ...ended.map(({ keyResult }) => `${keyResult.cycle}:${keyResult.ref}`)];
}
