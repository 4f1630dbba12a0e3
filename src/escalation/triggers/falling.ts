import { reaches } from "../../score/threshold.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import { confidencesIn, type Said } from "./confidence.ts";
import type { Run } from "./episode.ts";

/** Something that was decided or agreed to be done about a key result. */
export interface Step {
  readonly date: string;
  readonly what: string;
}

/** Confidence that fell after a step that was to help, from the first check-in after the step. */
export interface Fall extends Run<Said> {
  readonly step: Step;
}

/** From how many check-ins, and below which confidence, a fall after a step is one. */
export interface FallTerms {
  readonly falls: number;
  readonly confident: number;
}

/**
 * When confidence kept falling after a corrective step: at so many check-ins from the step on, each lower than the one
 * before, while it was low enough to doubt. A step is corrective when it was taken in trouble and in the course of the
 * same fall: the last check-in before it was in doubt, lower than the one before, or had something in its way. The fall
 * begins with the first drop after the step, so that the step itself is no answer to it; a later one is.
 *
 * @param checkIns oldest first.
 * @param steps gives them, oldest first; most confidence does not fall, and then nobody asks.
 */
export function fallsAfter(checkIns: readonly CheckIn[], steps: () => readonly Step[], terms: FallTerms): Fall[] {
  const chains = fallingChains(confidencesIn(checkIns)).filter(({ readings }) => readings.length >= terms.falls - 1);
  const taken = chains.length === 0 ? [] : steps();
  const falls = chains
    .flatMap((chain) => taken.flatMap((step) => fallAfter(step, chain, terms)))
    .filter(({ step }) => isTroubled(checkIns, step.date, terms));
  const fired = falls.findLast(({ firedOn }) => firedOn !== null);
  const near = falls.findLast(({ firedOn, clearedOn }) => firedOn === null && clearedOn === null);
  // A newer step than the one that did not help has had less time to; it is not near before that one is answered.
  return [...(fired === undefined ? [] : [fired]), ...(near === undefined ? [] : [near])];
}

interface Chain {
  readonly readings: readonly Said[];
  readonly after: Said | null;
}

/** The stretches in which each confidence is lower than the one before, from the height on. */
function fallingChains(said: readonly Said[]): Chain[] {
  const chains: Chain[] = [];
  let start = 0;
  for (const [index, { confidence }] of said.entries()) {
    const before = said[index - 1];
    if (before === undefined || !reaches(confidence, before.confidence)) continue;
    if (index - start > 1) chains.push({ readings: said.slice(start, index), after: said[index] ?? null });
    start = index;
  }
  if (said.length - start > 1) chains.push({ readings: said.slice(start), after: null });
  return chains;
}

function fallAfter(step: Step, { readings: chain, after }: Chain, { falls, confident }: FallTerms): Fall[] {
  if ((chain[0]?.date ?? "") > step.date) return [];
  const readings = chain.filter(({ date }) => date >= step.date);
  const [, firstDrop] = readings;
  const isInDoubt = ({ confidence }: Said) => !reaches(confidence, confident);
  const last = readings.at(-1);
  if (firstDrop === undefined || last === undefined || !isInDoubt(last)) return [];
  const firing = readings.find((reading, index) => index >= falls - 1 && isInDoubt(reading));
  if (firing === undefined && readings.length < falls - 1) return [];
  const firedOn = firing?.date ?? null;
  return [{ began: firstDrop.date, firedOn, clearedOn: after?.date ?? null, readings, after, step }];
}

/** Whether the last check-in by a day gave a reason to do something. */
function isTroubled(checkIns: readonly CheckIn[], day: string, { confident }: FallTerms): boolean {
  const known = checkIns.filter(({ date }) => date <= day);
  const [before, last] = confidencesIn(known).slice(-2);
  const newest = last ?? before;
  const isLow = newest !== undefined && !reaches(newest.confidence, confident);
  const fell = before !== undefined && last !== undefined && !reaches(last.confidence, before.confidence);
  return isLow || fell || (known.at(-1)?.blockers ?? []).length > 0;
}
