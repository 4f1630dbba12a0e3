import { type Look, looked, tracesOf } from "../cause.ts";
import { flagsIn, type Scene, whyUnheard } from "../scene.ts";

const RULES = ["plan/not-prioritised", "execute/under-resourced"];

/** Key results without any work behind them, that overlap, or of which none is the one that matters. */
export function noClearPlan(scene: Scene): Look {
  const found = flagsIn(scene, RULES).filter(
    ({ evidence }) => evidence.cause === "overlap" || evidence.cause === "equals" || evidence.initiatives === 0,
  );
  return looked(tracesOf(found), whyUnheard(scene, RULES));
}
