import { type Look, looked, tracesOf } from "../cause.ts";
import { flagsIn, type Scene, whyUnheard } from "../scene.ts";

/** What stands still and has taught nothing: perhaps nobody tries anything, perhaps nothing can be tried. */
export function standsStill(scene: Scene): Look {
  return looked(tracesOf(flagsIn(scene, ["execute/no-innovation"])));
}

/** What one team owes another past its date. An owner who is away is nobody's debt. */
export function owedBetweenTeams(scene: Scene): Look {
  const owed = flagsIn(scene, ["engage/unsupported-owner"]).filter(({ subject }) => subject?.startsWith("@") === false);
  return looked(tracesOf(owed));
}

const EASY = ["plan/conservative-targets"];

/** Targets that were reached long before the end, or that ask for no more than last time. */
export function asksTooLittle(scene: Scene): Look {
  return looked(tracesOf(flagsIn(scene, EASY)), whyUnheard(scene, EASY));
}
