import { type Look, looked, tracesOf } from "../cause.ts";
import { flagsIn, type Scene, whyUnheard } from "../scene.ts";

const RULES = ["govern/overdue-action"];

/** Actions past their dates. Where none was ever agreed, nobody knows what is seen through. */
export function followThrough(scene: Scene): Look {
  return looked(tracesOf(flagsIn(scene, RULES)), whyUnheard(scene, RULES) ?? whyNoActions(scene));
}

/** Why actions tell nothing of the part; null when it has some. */
export function whyNoActions({ evidence, teams }: Scene): string | null {
  const has = evidence.actions.some((action) => action.teams.some((team) => teams.has(team)));
  return has ? null : "no action is on record";
}
