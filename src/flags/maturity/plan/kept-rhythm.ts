import { counted } from "../../../document/words.ts";
import { pastDates } from "../past-dates.ts";
import { isShare, NEARLY_ALL } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const keptRhythm: Sign = {
  id: "kept-rhythm",
  stage: "plan",
  title: "A rhythm that is kept",
  next: "Find a day and an hour that suit the owners, and look at okr owed together until nothing is missing.",
  judge({ evidence }) {
    const dates = pastDates(evidence);
    const made = dates.filter(({ planned }) => planned.checkIn !== null).length;
    if (dates.length === 0) return cannotTell("no check-in was due yet");
    return judged(isShare(made, dates.length, NEARLY_ALL), `${made} of ${counted(dates.length, "check-in")} made`, {
      made,
      due: dates.length,
    });
  },
};
