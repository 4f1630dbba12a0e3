import type { Commitment } from "../model/objective.ts";
import type { WorkState } from "../model/state.ts";
import type { Status, StatusReason, Verdict } from "./scored.ts";
import { reaches } from "./threshold.ts";

/** From which pace on something is on-track, and at-risk; what is slower is off-track. */
export const PACE_THRESHOLDS: Readonly<Record<Commitment, { readonly onTrack: number; readonly atRisk: number }>> = {
  stretch: { onTrack: 0.7, atRisk: 0.4 },
  committed: { onTrack: 0.9, atRisk: 0.7 },
};

/** While less than this is expected, pace gives no verdict: nothing is off-track for being slow in the first days. */
export const LEAST_EXPECTED = 0.15;

/** From which confidence on it speaks for on-track. */
export const CONFIDENT = 0.7;

/** What the status of a key result or an objective is decided from. */
export interface StatusInputs {
  readonly state: WorkState;
  readonly commitment: Commitment;
  /** Whether anything is known: a check-in or, where initiatives count without one, an initiative that was begun. */
  readonly said: boolean;
  readonly overdue: boolean;
  /** Whether the target is reached. */
  readonly reached: boolean;
  readonly pace: number | null;
  readonly expected: number | null;
  readonly confidence: number | null;
  /** The confidence below which the settings call it low. */
  readonly lowConfidence: number;
}

/**
 * Where something stands: what its file declares, then whether the target is reached, then the verdict of pace, else of
 * confidence, else on-track because something was said; with low confidence never better than at-risk.
 *
 * What is in draft or in the backlog owes nothing and is not-started, whatever was said about it before.
 */
export function judge(inputs: StatusInputs): Judgement {
  if (inputs.state === "stopped" || inputs.state === "done") return judged(inputs.state, "state");
  if (inputs.state !== "active") return judged("not-started", "state");
  if (inputs.reached) return judged("done", "target");
  if (!inputs.said) return judged(inputs.overdue ? "no-data" : "not-started", "no-check-in");
  const judgement = verdictOf(inputs);
  return isLow(inputs) ? heldBack(judgement, "low-confidence") : judgement;
}

function verdictOf(inputs: StatusInputs): Judgement {
  const byPace = paceVerdict(inputs);
  if (byPace !== null) return judged(byPace, "pace");
  const byConfidence = confidenceVerdict(inputs);
  return byConfidence === null ? judged("on-track", "check-in") : judged(byConfidence, "confidence");
}

/** A status and why it is that. */
export interface Judgement {
  readonly status: Status;
  readonly statusReason: StatusReason;
}

function judged(status: Status, decidedBy: StatusReason["decidedBy"]): Judgement {
  return { status, statusReason: { decidedBy, heldBackBy: null } };
}

/** The same judgement with a status no better than at-risk. */
export function heldBack(judgement: Judgement, heldBackBy: StatusReason["heldBackBy"]): Judgement {
  if (judgement.status !== "on-track" && judgement.status !== "done") return judgement;
  return { status: "at-risk", statusReason: { ...judgement.statusReason, heldBackBy } };
}

/** Whether enough is expected for pace to mean anything. */
export function isHeldToPace(expected: number | null): expected is number {
  return expected !== null && reaches(expected, LEAST_EXPECTED);
}

/** What pace says: null without one, and while too little is expected for it to mean anything. */
export function paceVerdict({
  pace,
  expected,
  commitment,
}: Pick<StatusInputs, "pace" | "expected" | "commitment">): Verdict | null {
  if (pace === null || !isHeldToPace(expected)) return null;
  const { onTrack, atRisk } = PACE_THRESHOLDS[commitment];
  if (reaches(pace, onTrack)) return "on-track";
  return reaches(pace, atRisk) ? "at-risk" : "off-track";
}

function confidenceVerdict(inputs: Pick<StatusInputs, "confidence" | "lowConfidence">): Verdict | null {
  if (inputs.confidence === null) return null;
  if (reaches(inputs.confidence, CONFIDENT)) return "on-track";
  return isLow(inputs) ? "off-track" : "at-risk";
}

function isLow({ confidence, lowConfidence }: Pick<StatusInputs, "confidence" | "lowConfidence">): boolean {
  return confidence !== null && !reaches(confidence, lowConfidence);
}

/** progress / expected: null without either, and while nothing is expected. */
export function paceOf(progress: number | null, expected: number | null): number | null {
  return progress === null || expected === null || expected === 0 ? null : progress / expected;
}
