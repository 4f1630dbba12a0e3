import { type Matter, type SuggestedLevel, suggestLevel } from "../../escalation/suggest.ts";
import { type Act, actsByReference, isAnswered } from "../../escalation/triggers/answers.ts";
import type { BlockerLife } from "../../escalation/triggers/blocker-life.ts";
import type { Episode } from "../../escalation/triggers/episode.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import type { Evidence } from "../evidence.ts";

/**
 * The triggers, the one that says most about what to do first: where several fire on one cause, the first of them
 * speaks. A question to be decided, a delivery to be made, somebody above to be asked, a stake to be told; then the
 * symptoms.
 */
export const TRIGGERS = [
  "escalate/decision-needed",
  "escalate/dependency-window",
  "escalate/out-of-authority",
  "escalate/threatens",
  "escalate/off-trajectory",
  "escalate/low-confidence",
] as const;
export type TriggerId = (typeof TRIGGERS)[number];

/** The triggers that speak in the place of another. */
export function triggersBefore(rule: TriggerId): readonly TriggerId[] {
  return TRIGGERS.slice(0, TRIGGERS.indexOf(rule));
}

/** What is at stake, who can settle it and who is waited for: what a level is suggested from. */
export type Stakes = Pick<Matter, "threatens" | "withinOurAuthority" | "waitsFor">;

/** The condition of a trigger on a key result. */
export interface Trigger {
  readonly rule: TriggerId;
  readonly kind: Matter["kind"];
  readonly scored: ScoredKeyResult;
  readonly episode: Episode;
  readonly stakes: Stakes;
}

/** A trigger that nobody has answered. */
export interface OpenTrigger extends Trigger {
  readonly suggested: SuggestedLevel;
  /** `cleared`: it had fired, its condition went away, and nobody said what answered it. */
  readonly stage: "fired" | "near" | "cleared";
}

/**
 * The key results that triggers look at: those that are worked on. What has reached its target needs nobody to decide
 * anything, and in a cycle that is closed nothing is decided any more.
 */
export function* triggerable({ activeKeyResults, cycle }: Evidence): Generator<ScoredKeyResult> {
  if (cycle.state === "closed") return;
  for (const scored of activeKeyResults) if (scored.status !== "done") yield scored;
}

/** The trigger with its suggested level; null when it is answered, and when it cleared before it fired. */
export function openTrigger<Given extends Trigger>(trigger: Given, evidence: Evidence): (Given & OpenTrigger) | null {
  const { rule, kind, scored, episode, stakes } = trigger;
  const stage = stageOf(episode);
  if (stage === null) return null;
  const { programme, cycle, asOf } = evidence;
  const suggested = suggestLevel({ kind, affects: [scored.keyResult.ref], ...stakes }, programme, cycle);
  const question = { rule, before: triggersBefore(rule), episode, level: suggested.level };
  return isAnswered(question, actsOn(scored, evidence), asOf.date) ? null : { ...trigger, suggested, stage };
}

function stageOf({ firedOn, clearedOn }: Episode): OpenTrigger["stage"] | null {
  if (clearedOn === null) return firedOn === null ? "near" : "fired";
  return firedOn === null ? null : "cleared";
}

const known = new WeakMap<Evidence, ReadonlyMap<string, readonly Act[]>>();

/** What was done about a key result or its objective, oldest first. */
export function actsOn({ keyResult }: ScoredKeyResult, evidence: Evidence): readonly Act[] {
  const acts = known.get(evidence) ?? actsByReference({ ...recordOf(evidence), cycle: evidence.cycle.id });
  known.set(evidence, acts);
  return [keyResult.ref, keyResult.objective]
    .flatMap((reference) => acts.get(reference) ?? [])
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function recordOf({ asOf, raised, decisions, actions }: Evidence) {
  return { asOf, raised, decisions, actions };
}

/** What is at stake in what stands in the way of a key result now: the gravest of it. */
export function stakesOf(lives: readonly BlockerLife[]): Stakes {
  const open = lives.filter(({ settledOn }) => settledOn === null).flatMap(({ mentions }) => mentions.slice(-1));
  const blockers = open.map(({ blocker }) => blocker);
  const threats = blockers.map(({ threatens }) => threatens);
  return {
    threatens: GRAVEST.find((threat) => threats.includes(threat)) ?? null,
    withinOurAuthority: blockers.every(({ within_our_authority: within }) => within !== false),
    waitsFor: blockers.flatMap(({ waits_for: waitsFor }) => waitsFor ?? []),
  };
}

const GRAVEST = ["customer", "compliance", "commitment", "objective"] as const;
