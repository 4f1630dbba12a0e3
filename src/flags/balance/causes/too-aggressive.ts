import { counted } from "../../../document/words.ts";
import { nameOf } from "../../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../../score/scored.ts";
import { reaches } from "../../../score/threshold.ts";
import { againstPlan, percent } from "../../facts/percent.ts";
import { type Look, looked, type Trace } from "../cause.ts";
import { keyResultsIn, type Scene } from "../scene.ts";

/** Whoever answered this share of the planned dates has not let it slip. */
const DISCIPLINED = 0.8;

/** So many check-ins with a confidence show where it goes. */
const RUN = 3;

/** Less than this is a mood and no fall: a fraction. */
const FALL = 0.1;

/** Key results that are looked after, off track all the same, and less believed in from one check-in to the next. */
export function asksTooMuch(scene: Scene): Look {
  return looked(keyResultsIn(scene).flatMap((scored) => traceOf(scored, scene)));
}

function traceOf(scored: ScoredKeyResult, { evidence }: Scene): Trace[] {
  const { keyResult, status, planned, progress, expected } = scored;
  const past = planned.filter(({ date }) => date < evidence.asOf.date);
  const made = past.filter(({ checkIn }) => checkIn !== null).length;
  const falling = fallOf(scored);
  if (status !== "off-track" || past.length < RUN || !reaches(made / past.length, DISCIPLINED) || falling === null) {
    return [];
  }
  const [from, to] = falling;
  const name = evidence.voice.keyResult(nameOf(scored));
  return [
    {
      message: `${name} is off track at ${againstPlan(progress, expected)} though ${made} of ${counted(past.length, "check-in")} were made, and confidence fell from ${percent(from)} to ${percent(to)}`,
      subject: keyResult.ref,
      rule: null,
    },
  ];
}

/** From where to where confidence fell over the newest check-ins that give one; null when it did not, or rose between. */
function fallOf({ checkIns }: ScoredKeyResult): readonly [number, number] | null {
  const said = checkIns.flatMap(({ confidence }) => confidence ?? []).slice(-RUN);
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined || said.length < RUN || !reaches(first - last, FALL)) return null;
  return said.every((confidence, index) => confidence <= (said[index - 1] ?? confidence)) ? [first, last] : null;
}
