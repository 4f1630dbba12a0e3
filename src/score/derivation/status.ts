import type { Commitment } from "../../model/objective.ts";
import type { WorkState } from "../../model/state.ts";
import type { Settings } from "../../workspace/settings.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { ScoredKeyResult, ScoredObjective, StatusReason } from "../scored.ts";
import { CONFIDENT, LEAST_EXPECTED, PACE_THRESHOLDS } from "../status.ts";
import { type Derivation, derived, type Fact, shown } from "./derivation.ts";
import { keyResultFact, newestFact, objectiveFact, settingFact } from "./facts.ts";

/** What the reason for a status is told from. */
interface Standing {
  readonly commitment: Commitment;
  readonly state: WorkState;
  readonly stale: boolean;
  readonly overdue: string | null;
  readonly pace: number | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly confidence: number | null;
  readonly lowConfidence: number;
}

/** Which rule decided a key result's status, and what it decided from. */
export function statusDerivation(
  scored: ScoredKeyResult,
  objective: Objective,
  settings: Settings,
  numbers: readonly Derivation[],
): Derivation {
  const { keyResult, statusReason, overdueCheckIn: overdue } = scored;
  const { state, commitment } = keyResult;
  const { lowConfidence } = settings.escalation;
  const standing = { ...scored, state, commitment, overdue, lowConfidence };
  return derived({
    name: "status",
    subject: keyResult.ref,
    value: scored.status,
    ...reasoned(statusReason, standing),
    inputs: [
      stateFact(scored, objective),
      ...numbers,
      ...newestFact(scored, "confidence", "confidence"),
      lowConfidenceFact(lowConfidence),
    ],
  });
}

/** A key result is no more alive than its objective, so that one that has stopped says it for both. */
function stateFact(scored: ScoredKeyResult, objective: Objective): Fact {
  const { state } = scored.keyResult;
  return state === objective.state && state !== "active"
    ? objectiveFact(objective, "state", state, "state")
    : keyResultFact(scored, "state", state, "state");
}

/** Which rule decided an objective's status; its pace is held against `progress`, the mean of what has an expected. */
export function objectiveStatusDerivation(
  scored: ScoredObjective,
  settings: Settings,
  inputs: readonly Derivation[],
): Derivation {
  const { objective, statusReason, progressAgainstExpected, draggedBy } = scored;
  const { state, commitment } = objective;
  const { lowConfidence } = settings.escalation;
  const progress = statusReason.decidedBy === "target" ? scored.progress : progressAgainstExpected;
  const standing = { ...scored, state, commitment, progress, overdue: null, lowConfidence };
  const reason = reasoned(statusReason, standing);
  const drag = draggedBy === null ? "" : `; ${draggedBy.keyResult.ref} drags it`;
  return derived({
    name: "status",
    subject: objective.id,
    value: scored.status,
    ...reason,
    formula: reason.formula + drag,
    inputs: [objectiveFact(objective, "state", state, "state"), ...inputs, lowConfidenceFact(lowConfidence)],
  });
}

function lowConfidenceFact(lowConfidence: number): Fact {
  return settingFact("low confidence", lowConfidence, "escalation", "low_confidence");
}

function reasoned(reason: StatusReason, standing: Standing): { formula: string; numbers?: string } {
  const held = heldBack(reason, standing);
  const decided = decision(reason, standing);
  return { ...decided, formula: decided.formula + held };
}

function decision({ decidedBy }: StatusReason, standing: Standing): { formula: string; numbers?: string } {
  const { commitment, pace, progress, expected, confidence, lowConfidence } = standing;
  switch (decidedBy) {
    case "state":
      return { formula: `its state is ${standing.state}` };
    case "target":
      return { formula: "the target is reached", numbers: `${shown(progress)} ≥ 1` };
    case "no-check-in":
      return { formula: noCheckIn(standing) };
    case "pace": {
      const { onTrack, atRisk } = PACE_THRESHOLDS[commitment];
      const formula = `pace = progress / expected; ${commitment}: on-track from ${onTrack}, at-risk from ${atRisk}`;
      return { formula, numbers: `${shown(progress)} / ${shown(expected)} = ${shown(pace)}` };
    }
    case "confidence": {
      const formula = `${noPace(standing)}; by confidence: on-track from ${CONFIDENT}, at-risk from ${lowConfidence}`;
      return { formula, numbers: `confidence = ${shown(confidence)}` };
    }
    case "check-in":
      return { formula: `${noPace(standing)}, and no confidence is given: on-track, since something was said` };
  }
}

function noCheckIn({ stale, overdue }: Standing): string {
  if (!stale) return "no check-in yet, and none is overdue";
  return `no check-in yet${overdue === null ? ", and one is overdue" : `; one is overdue since ${overdue}`}`;
}

function noPace({ expected }: Standing): string {
  return expected === null ? "nothing is expected by a date" : `less than ${LEAST_EXPECTED} is expected yet`;
}

function heldBack({ heldBackBy }: StatusReason, { confidence, lowConfidence }: Standing): string {
  if (heldBackBy === "primary") return "; at best at-risk while the primary key result is off-track";
  if (heldBackBy === null) return "";
  return `; at best at-risk while confidence (${shown(confidence)}) is below ${lowConfidence}`;
}
