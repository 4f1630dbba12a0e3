import type { OpenEscalation } from "../../escalation/open-escalations.ts";
import { meanProgress } from "../../score/scorecard.ts";
import type { Scorecard, ScoredKeyResult, ScoredObjective } from "../../score/scored.ts";
import { countFlags, escalatedIn, type Signs, triggersIn } from "./signs.ts";

/** `okr status --json`: fractions are never rounded, and what is not known is null. */
export function statusJson(scorecard: Scorecard, objectives: readonly ScoredObjective[], signs: Signs): object {
  return {
    asOf: scorecard.asOf,
    cycle: scorecard.cycle.id,
    elapsed: scorecard.elapsed,
    progress: meanProgress(objectives),
    objectives: objectives.map(objectiveJson),
    flags: countFlags(signs.flags),
    triggers: [...triggersIn(signs.flags), ...signs.near].map(({ rule, subject, near = false }) => {
      return { rule: rule.id, subject, near };
    }),
    escalated: [
      ...escalatedIn(objectives, signs),
      ...signs.carried.flatMap((escalation) => escalation.affects.map((reference) => ({ reference, escalation }))),
    ].map(({ reference, escalation }) => ({ reference, ...escalationJson(escalation) })),
  };
}

/** A clock that stands still has no due. */
function escalationJson({ id, owner, tier, decide, pausedBecause }: OpenEscalation): object {
  return { escalation: id, owner, tier, decideBy: pausedBecause === null ? decide.due : null, pausedBecause };
}

/** One objective with its key results. */
export function objectiveJson(scored: ScoredObjective): object {
  const { objective } = scored;
  return {
    id: objective.id,
    title: objective.title,
    team: objective.team,
    owner: objective.owner,
    commitment: objective.commitment,
    state: objective.state,
    progress: scored.progress,
    expected: scored.expected,
    pace: scored.pace,
    confidence: scored.confidence,
    status: scored.status,
    stale: scored.stale,
    trend: scored.trend,
    draggedBy: scored.draggedBy?.keyResult.ref ?? null,
    grade: scored.grade,
    keyResults: scored.keyResults.map(keyResultJson),
  };
}

/** One key result. */
export function keyResultJson(scored: ScoredKeyResult): object {
  const { keyResult } = scored;
  return {
    id: keyResult.ref,
    title: keyResult.title,
    owner: keyResult.owner,
    type: keyResult.type,
    weight: keyResult.weight,
    primary: keyResult.primary,
    state: keyResult.state,
    start: scored.start,
    target: scored.target,
    unit: unitOf(keyResult),
    value: scored.value,
    raw: scored.raw,
    progress: scored.progress,
    expected: scored.expected,
    pace: scored.pace,
    forecast: scored.forecast,
    projection: scored.projection,
    attainment: scored.control?.attainment ?? null,
    meanShare: scored.control?.meanShare ?? null,
    confidence: scored.confidence,
    status: scored.status,
    stale: scored.stale,
    trend: scored.trend,
    lastCheckIn: scored.lastCheckIn,
    nextCheckIn: scored.nextCheckIn,
    overdueCheckIn: scored.overdueCheckIn,
    missedCheckIns: scored.missedCheckIns,
    owedBy: scored.owedBy,
    grade: scored.grade,
    graded: scored.graded,
  };
}

/** The unit of a key result's values: its own, per cent for a percentage, none for what is counted. */
export function unitOf(keyResult: ScoredKeyResult["keyResult"]): string | null {
  if (keyResult.type === "percentage") return "%";
  return "unit" in keyResult ? (keyResult.unit ?? null) : null;
}
