import { counted } from "../../../document/words.ts";
import { addDays } from "../../../time/dates.ts";
import { activeTeams } from "../../facts/active-teams.ts";
import { heldReviews } from "../../facts/held-reviews.ts";
import { isShare, MOST } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** A team that reviews at all does so within so many days. */
const DAYS = 42;

export const reviewedOkrs: Sign = {
  id: "reviewed-okrs",
  stage: "engage",
  title: "Reviews work with the OKRs",
  next: "Open each department's review with okr agenda weekly, and bring the person's key results to each one-on-one.",
  judge({ evidence }) {
    const { asOf } = evidence;
    const teams = activeTeams(evidence).map(({ id }) => id);
    const held = heldReviews(evidence).filter(({ forum }) => forum !== "planning");
    const kept = teams.filter((id) => held.some(({ team }) => team === id));
    const since = addDays(asOf.date, -DAYS);
    const current = kept.filter((id) => held.some(({ team, date }) => team === id && date >= since));
    const facts = { teams: teams.length, keepRecords: kept, reviewed: current, since };
    if (kept.length === 0) return cannotTell("no review is on record");
    if (isShare(current.length, teams.length, MOST)) {
      return judged(true, `${current.length} of ${counted(teams.length, "team")} in six weeks`, facts);
    }
    const lapsed = kept.length - current.length;
    if (lapsed > 0) return judged(false, `${lapsed} of ${kept.length} let them lapse`, facts);
    return { ...cannotTell(`${kept.length} of ${counted(teams.length, "team")} keep minutes`), evidence: facts };
  },
};
