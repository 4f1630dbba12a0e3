import { counted } from "../../../document/words.ts";
import { daysBetween } from "../../../time/dates.ts";
import { recordedThanks } from "../../facts/thanks.ts";
import { isShare } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** So many weeks are looked back on. */
const WEEKS = 8;

/** Thanks in every other week come as things happen, and not once a quarter: a fraction. */
const HALF = 0.5;

export const thanksAsTheyCome: Sign = {
  id: "thanks-as-they-come",
  stage: "engage",
  title: "Achievements are thanked",
  next: "Begin each weekly review with thanks, each for one thing that somebody did that week.",
  judge({ evidence }) {
    const { asOf, programme } = evidence;
    const thanks = recordedThanks(evidence);
    if (thanks.length === 0) return cannotTell("no thanks are on record");
    const began = [...programme.cycles.values()].map(({ starts }) => starts).sort()[0] ?? asOf.date;
    const weeks = Math.max(1, Math.min(WEEKS, Math.ceil(daysBetween(began, asOf.date) / 7)));
    const ago = thanks.map(({ date }) => Math.floor(daysBetween(date, asOf.date) / 7)).filter((week) => week < weeks);
    const thanked = new Set(ago).size;
    return judged(isShare(thanked, weeks, HALF), `in ${thanked} of the last ${counted(weeks, "week")}`, {
      weeksWithThanks: thanked,
      weeks,
      thanks: ago.length,
    });
  },
};
