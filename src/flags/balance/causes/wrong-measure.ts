import { nameOf } from "../../../score/key-result-facts.ts";
import { weightedMean } from "../../../score/mean.ts";
import type { ScoredKeyResult, ScoredObjective } from "../../../score/scored.ts";
import { reaches } from "../../../score/threshold.ts";
import { flatRun } from "../../facts/flat-run.ts";
import { againstPlan } from "../../facts/percent.ts";
import { isBehind } from "../../facts/stretch.ts";
import { type Look, looked, type Trace, tracesOf } from "../cause.ts";
import { flagsIn, type Scene } from "../scene.ts";

const RULES = ["progress/hollow"];

/** So many check-ins with the same value stand still. */
const FLAT = 3;

/** Supporting key results that are where the plan says or further while the primary one does not move. */
export function measuresOther(scene: Scene): Look {
  const hollow = flagsIn(scene, RULES);
  const named = new Set(hollow.map(({ subject }) => subject));
  const others = scene.objectives.filter(({ objective }) => !named.has(objective.id));
  return looked([...tracesOf(hollow), ...others.flatMap((objective) => traceOf(objective, scene))]);
}

function traceOf({ objective, keyResults }: ScoredObjective, { evidence }: Scene): Trace[] {
  const counted = keyResults.filter(({ counts }) => counts);
  const primary = counted.find(({ keyResult }) => keyResult.primary);
  const supporting = counted.filter((scored) => scored !== primary && scored.expected !== null);
  if (primary === undefined || !isBehind(primary) || flatRun(primary).length < FLAT) return [];
  const weight = ({ keyResult }: ScoredKeyResult) => keyResult.weight;
  const progress = weightedMean(supporting, (scored) => scored.progress, weight);
  const expected = weightedMean(supporting, (scored) => scored.expected, weight);
  if (progress === null || expected === null || !reaches(progress, expected)) return [];
  const name = evidence.voice.keyResult(nameOf(primary));
  return [
    {
      message: `What supports "${objective.title}" is at ${againstPlan(progress, expected)}, and its primary key result, ${name}, stands still at ${againstPlan(primary.progress, primary.expected)}`,
      subject: objective.id,
      rule: null,
    },
  ];
}
