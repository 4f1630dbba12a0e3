import { reaches } from "../../../score/threshold.ts";
import { isShare, MOST } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** A good quarter ends between this and 1. */
const GOOD = 0.7;

export const goodScores: Sign = {
  id: "good-scores",
  stage: "execute",
  title: "Scores between 0.7 and 1.0",
  next: "Set targets that a good quarter reaches to seven tenths, and ask in mid-cycle of each whether it still can be.",
  judge({ evidence: { previous } }) {
    if (previous === null) return cannotTell("no cycle before this one");
    const scores = previous.objectives.flatMap(({ counts, progress, objective }) =>
      counts && progress !== null ? [{ objective: `${previous.cycle.id}:${objective.id}`, score: progress }] : [],
    );
    const good = scores.filter(({ score }) => reaches(score, GOOD)).length;
    if (scores.length === 0) return cannotTell("nothing was scored last cycle");
    return judged(isShare(good, scores.length, MOST), `${good} of ${scores.length} at 0.7 or more last cycle`, {
      cycle: previous.cycle.id,
      good,
      of: scores.length,
      scores,
    });
  },
};
