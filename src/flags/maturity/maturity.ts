import { STAGES, type Stage } from "../flag-rule.ts";
import type { Judgement, MaturityScene, SignVerdict } from "./sign.ts";
import { SIGNS } from "./signs.ts";

/** A sign, gone through. */
export interface JudgedSign extends Judgement {
  readonly id: string;
  readonly title: string;
}

/** How many signs show, do not, and cannot be told. */
export interface SignCounts {
  readonly shown: number;
  readonly notShown: number;
  readonly cannotTell: number;
}

/** The signs of a stage, and how many show. */
export interface StageOfMaturity {
  readonly stage: Stage;
  readonly counts: SignCounts;
  readonly signs: readonly JudgedSign[];
}

/** What to work on: a sign that does not show, and what to do about it. */
export interface NextStep {
  readonly sign: string;
  readonly title: string;
  readonly step: string;
}

/** How far a programme has matured. Plain values that JSON can hold. */
export interface Maturity {
  readonly organisation: string;
  readonly cycle: string;
  readonly asOf: string;
  readonly counts: SignCounts;
  readonly stages: readonly StageOfMaturity[];
  readonly next: readonly NextStep[];
}

/** More at once would be worked on by nobody. */
const NEXT_STEPS = 3;

/** Goes through the twenty signs. A stage rests on those before it, so that the first that do not show come next. */
export function maturityOf(scene: MaturityScene): Maturity {
  const { programme, cycle, asOf } = scene.evidence;
  const all = SIGNS.map((sign) => ({ sign, judgement: sign.judge(scene) }));
  const stages = STAGES.map((stage): StageOfMaturity => {
    const own = all.filter(({ sign }) => sign.stage === stage);
    const signs = own.map(({ sign: { id, title }, judgement }) => ({ id, title, ...judgement }));
    return { stage, counts: countsOf(signs), signs };
  });
  const next = all
    .filter(({ judgement }) => judgement.verdict === "not-shown")
    .slice(0, NEXT_STEPS)
    .map(({ sign }) => ({ sign: sign.id, title: sign.title, step: sign.next }));
  return {
    organisation: programme.settings.organisation,
    cycle: cycle.id,
    asOf: asOf.date,
    counts: countsOf(stages.flatMap(({ signs }) => signs)),
    stages,
    next,
  };
}

function countsOf(signs: readonly Judgement[]): SignCounts {
  const of = (wanted: SignVerdict): number => signs.filter(({ verdict }) => verdict === wanted).length;
  return { shown: of("shown"), notShown: of("not-shown"), cannotTell: of("cannot-tell") };
}
