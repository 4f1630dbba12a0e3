import { discussedDependencies } from "./engage/discussed-dependencies.ts";
import { failuresAsLessons } from "./engage/failures-as-lessons.ts";
import { linkedUpward } from "./engage/linked-upward.ts";
import { reviewedOkrs } from "./engage/reviewed-okrs.ts";
import { thanksAsTheyCome } from "./engage/thanks-as-they-come.ts";
import { closeToPlan } from "./execute/close-to-plan.ts";
import { decidedChanges } from "./execute/decided-changes.ts";
import { goodScores } from "./execute/good-scores.ts";
import { leadersNotChasing } from "./execute/leaders-not-chasing.ts";
import { timelyNarratives } from "./execute/timely-narratives.ts";
import { actionableReflections } from "./learn/actionable-reflections.ts";
import { learnedOnce } from "./learn/learned-once.ts";
import { libraryThatIsRead } from "./learn/library-that-is-read.ts";
import { reflectionsInTime } from "./learn/reflections-in-time.ts";
import { sharingSessions } from "./learn/sharing-sessions.ts";
import { agreedDependencies } from "./plan/agreed-dependencies.ts";
import { finalInFirstWeek } from "./plan/final-in-first-week.ts";
import { keptRhythm } from "./plan/kept-rhythm.ts";
import { promisesWithPlans } from "./plan/promises-with-plans.ts";
import { unitsNotPercentages } from "./plan/units-not-percentages.ts";
import type { Sign } from "./sign.ts";

/** The twenty signs of a programme that has matured, five a stage, after the PEEL chapter on them. */
export const SIGNS: readonly Sign[] = [
  finalInFirstWeek,
  unitsNotPercentages,
  keptRhythm,
  promisesWithPlans,
  agreedDependencies,
  decidedChanges,
  closeToPlan,
  timelyNarratives,
  goodScores,
  leadersNotChasing,
  reviewedOkrs,
  discussedDependencies,
  thanksAsTheyCome,
  failuresAsLessons,
  linkedUpward,
  libraryThatIsRead,
  sharingSessions,
  learnedOnce,
  actionableReflections,
  reflectionsInTime,
];
