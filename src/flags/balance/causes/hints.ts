import { isInHand, lateDependencies, waitingFor } from "../../facts/owed-by-others.ts";
import { type Look, looked, type Trace, tracesOf } from "../cause.ts";
import { flagsIn, type Scene, whyUnheard } from "../scene.ts";

/** What stands still and has taught nothing: perhaps nobody tries anything, perhaps nothing can be tried. */
export function standsStill(scene: Scene): Look {
  return looked(tracesOf(flagsIn(scene, ["execute/no-innovation"])));
}

/**
 * What one team owes another past its date, also where something is being done about it. An owner who is away is
 * nobody's debt.
 */
export function owedBetweenTeams(scene: Scene): Look {
  const { evidence, objectives, teams } = scene;
  const owed = flagsIn(scene, ["engage/unsupported-owner"]).filter(({ subject }) => subject?.startsWith("@") === false);
  const ours = new Set(objectives.map(({ objective }) => objective.id));
  const inHand = [...lateDependencies(evidence)].filter((late) => {
    const isOurs = ours.has(late.scored.keyResult.objective) || teams.has(late.from);
    return isOurs && isInHand(late, evidence);
  });
  const traces = inHand.map((late): Trace => {
    return { message: waitingFor(late, evidence), subject: late.scored.keyResult.ref, rule: null };
  });
  return looked([...tracesOf(owed), ...traces]);
}

const EASY = ["plan/conservative-targets"];

/** Targets that were reached long before the end, or that ask for no more than last time. */
export function asksTooLittle(scene: Scene): Look {
  return looked(tracesOf(flagsIn(scene, EASY)), whyUnheard(scene, EASY));
}
