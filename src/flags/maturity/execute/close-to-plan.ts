import { counted } from "../../../document/words.ts";
import { reaches } from "../../../score/threshold.ts";
import { compare } from "../../balance/standing.ts";
import { isShare, MOST } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** From where its plan wants it, ahead or behind: a fraction. */
const NEAR = 0.2;

/** While less than this is expected, everything is near: a fraction. */
const LEAST_EXPECTED = 0.2;

export const closeToPlan: Sign = {
  id: "close-to-plan",
  stage: "execute",
  title: "Progress is close to plan",
  next: "See with okr balance which objectives are far from their plan, and move somebody from the ahead to the behind.",
  judge({ evidence: { scorecard, asOf } }) {
    const counting = scorecard.objectives.filter(({ counts, objective }) => counts && objective.addedOn <= asOf.date);
    const known = compare(counting).compared.filter(({ expected }) => reaches(expected, LEAST_EXPECTED));
    const far = known.filter(({ ahead }) => Math.abs(ahead) > NEAR);
    const near = known.length - far.length;
    if (known.length === 0) return cannotTell("too early, or nobody has checked in");
    return judged(isShare(near, known.length, MOST), `${near} of ${counted(known.length, "objective")} near it`, {
      near,
      of: known.length,
      far: far.map(({ id, ahead }) => ({ objective: id, ahead })),
    });
  },
};
