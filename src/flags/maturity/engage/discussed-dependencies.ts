import { counted } from "../../../document/words.ts";
import { dependenciesOf } from "../dependencies.ts";
import { isShare } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** So many of them are talked about between planning and their day: a fraction. */
const HALF = 0.5;

export const discussedDependencies: Sign = {
  id: "discussed-dependencies",
  stage: "engage",
  title: "Dependencies are talked about",
  next: "Give them five minutes in each weekly review, and write down what moved: agreed, delivered, or blocked by whom.",
  judge({ evidence }) {
    const { isPlanned } = evidence;
    const dependencies = dependenciesOf(evidence);
    const moved = dependencies.filter(({ hasMoved }) => hasMoved).length;
    const of = dependencies.length;
    if (of === 0) return cannotTell("no dependency is on record");
    if (!isPlanned) return cannotTell("planning is not over");
    return judged(isShare(moved, of, HALF), `${moved} of ${counted(of, "dependency", "dependencies")} moved`, {
      moved,
      of,
      still: dependencies.filter(({ hasMoved }) => !hasMoved).map(({ keyResult, needs }) => ({ keyResult, needs })),
    });
  },
};
