import { whyNoHistory } from "../../facts/no-history.ts";
import { planningOf } from "../../facts/planning-history.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const finalInFirstWeek: Sign = {
  id: "final-in-first-week",
  stage: "plan",
  title: "Final by the end of week one",
  next: "Put the planning sessions before the first day, and keep the first week for what is still open.",
  judge({ evidence, noHistory }) {
    const { history, isPlanned, scorecard, voice } = evidence;
    if (!isPlanned) return cannotTell(`planning runs until ${voice.day(scorecard.rhythm.planningEnds)}`);
    if (history === null) return cannotTell(whyNoHistory(noHistory));
    const planned = evidence.activeObjectives.filter(({ addedOn }) => addedOn <= scorecard.rhythm.planningEnds);
    const known = planned.flatMap((objective) => planningOf(objective, evidence) ?? []);
    if (known.length === 0) return cannotTell("git knows nothing of the planning");
    const last =
      known
        .map(({ lastEdit }) => lastEdit)
        .sort()
        .at(-1) ?? "";
    const late = known.filter(({ lastEdit }) => lastEdit > scorecard.rhythm.planningEnds).map(({ id }) => id);
    return judged(
      late.length === 0,
      late.length === 0
        ? `last planning edit on ${voice.day(last)}`
        : `${late.length} of ${known.length} still edited on ${voice.day(last)}`,
      { lastEdit: last, planningEnds: scorecard.rhythm.planningEnds, late, objectives: known.length },
    );
  },
};
