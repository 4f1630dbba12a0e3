import { counted } from "../../../document/words.ts";
import { nameOf } from "../../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../../score/scored.ts";
import type { CheckIn } from "../../../workspace/workspace.ts";
import { type Look, looked, type Trace } from "../cause.ts";
import { keyResultsIn, type Scene } from "../scene.ts";

/** So many of the newest check-ins are looked at. */
const NEWEST = 4;

/** Key results whose check-ins tell problems, in words or as blockers, and leave out what happens next. */
export function wishesAndHopes(scene: Scene): Look {
  const spoken = keyResultsIn(scene).filter(({ checkIns }) => checkIns.some(isSpoken));
  const traces = spoken.flatMap((scored) => traceOf(scored, scene));
  return looked(traces, spoken.length === 0 ? "nobody has checked in yet" : null);
}

function traceOf(scored: ScoredKeyResult, { evidence }: Scene): Trace[] {
  const newest = scored.checkIns.filter(isSpoken).slice(-NEWEST);
  const without = newest.filter(
    ({ missing = [], blockers = [] }) =>
      missing.includes("plans") && (!missing.includes("problems") || blockers.length > 0),
  );
  if (without.length === 0) return [];
  const name = evidence.voice.keyResult(nameOf(scored));
  return [
    {
      message: `${name}: ${without.length} of its newest ${counted(newest.length, "check-in")} ${without.length === 1 ? "tells" : "tell"} problems and no plans`,
      subject: scored.keyResult.ref,
      rule: null,
    },
  ];
}

/** Whoever owes the words to a value from a source has not spoken yet. */
function isSpoken({ automatic, missing = [] }: CheckIn): boolean {
  return automatic !== true || !missing.includes("plans");
}
