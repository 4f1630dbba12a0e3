import type { Evidence } from "../../evidence.ts";
import { backDatedBy } from "../../facts/back-dated.ts";
import { type PastDate, pastDates } from "../past-dates.ts";
import { isShare } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** In time and whole is more than made at all: one in five may fall short. */
const LEAST = 0.8;

export const timelyNarratives: Sign = {
  id: "timely-narratives",
  stage: "execute",
  title: "Check-ins on time, in words",
  next: "Do the check-ins together for two weeks, ten minutes on the day, with a sentence for each of the three texts.",
  judge({ evidence }) {
    const dates = pastDates(evidence);
    const good = dates.filter((date) => isGood(date, evidence)).length;
    if (dates.length === 0) return cannotTell("no check-in was due yet");
    return judged(isShare(good, dates.length, LEAST), `${good} of ${dates.length} on time and whole`, {
      good,
      due: dates.length,
    });
  },
};

/** Made by its day, not written afterwards as far as git knows, and with confidence and all three texts. */
function isGood({ scored, planned: { state, checkIn } }: PastDate, evidence: Evidence): boolean {
  if (checkIn === null || (state !== "on-time" && state !== "early")) return false;
  return (checkIn.missing ?? []).length === 0 && backDatedBy(checkIn, scored.keyResult.file, evidence) === null;
}
