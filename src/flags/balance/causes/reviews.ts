import { heldReviews } from "../../facts/held-reviews.ts";
import { type Look, looked, tracesOf } from "../cause.ts";
import { flagsIn, type Scene, whyUnheard } from "../scene.ts";

const LAPSED = ["engage/infrequent-reviews"];
const EMPTY = ["govern/meeting-without-decision", "engage/fault-finding"];

/** Reviews that were held once and have lapsed. */
export function noSetFrequency(scene: Scene): Look {
  return looked(tracesOf(flagsIn(scene, LAPSED)), whyUnheard(scene, LAPSED) ?? whyNoReviews(scene));
}

/** Reviews that left neither a decision nor an action. */
export function noAgenda(scene: Scene): Look {
  const empty = flagsIn(scene, EMPTY).filter(({ evidence: { actions = 0 } }) => actions === 0);
  return looked(tracesOf(empty), whyUnheard(scene, EMPTY) ?? whyNoReviews(scene));
}

function whyNoReviews({ evidence, teams }: Scene): string | null {
  return heldReviews(evidence).some(({ team }) => teams.has(team)) ? null : "no review is on record";
}
