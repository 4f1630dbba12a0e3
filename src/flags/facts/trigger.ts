import { type Matter, type SuggestedLevel, suggestLevel } from "../../escalation/suggest.ts";
import { type Act, actsByReference, isAnswered } from "../../escalation/triggers/answers.ts";
import type { BlockerLife } from "../../escalation/triggers/blocker-life.ts";
import type { Episode } from "../../escalation/triggers/episode.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { addDays } from "../../time/dates.ts";
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
  /** What is said of it when it cleared because its key result reached its target or was stopped; null otherwise. */
  readonly ending: string | null;
}

/**
 * The key results that triggers look at: those that are worked on, and those that were. In a cycle that is closed nothing
 * is decided any more.
 */
export function triggerable({ scorecard, cycle, asOf }: Evidence): readonly ScoredKeyResult[] {
  if (cycle.state === "closed") return [];
  return scorecard.objectives.flatMap(({ keyResults }) =>
    keyResults.filter(
      ({ keyResult: { state, addedOn } }) => state !== "draft" && state !== "backlog" && addedOn <= asOf.date,
    ),
  );
}

/** The trigger with its suggested level; null when it is answered, and when it cleared before it fired. */
export function openTrigger<Given extends Trigger>(given: Given, evidence: Evidence): (Given & OpenTrigger) | null {
  const { rule, kind, scored, stakes } = given;
  const end = endOf(scored, evidence);
  const episode = end === null ? given.episode : endedBy(end, given.episode);
  const stage = episode === null ? null : stageOf(episode);
  if (episode === null || stage === null) return null;
  const { programme, cycle, asOf } = evidence;
  const suggested = suggestLevel({ kind, affects: [scored.keyResult.ref], ...stakes }, programme, cycle);
  const question = { rule, before: triggersBefore(rule), episode, level: suggested.level };
  if (isAnswered(question, actsOn(scored, evidence), asOf.date)) return null;
  const isEnded = episode.clearedOn !== given.episode.clearedOn;
  return { ...given, episode, suggested, stage, ending: isEnded ? endingText(episode, given, evidence) : null };
}

/**
 * The day from which nothing on a key result is to be decided any more: it has reached its target, or was stopped after
 * its last check-in. Null while there is.
 */
export function endOf(scored: ScoredKeyResult, evidence: Evidence): string | null {
  const { keyResult, status, lastCheckIn } = scored;
  if (keyResult.state !== "active") return addDays(lastCheckIn ?? keyResult.addedOn, 1);
  if (status !== "done") return null;
  let since = evidence.cycle.starts;
  for (const { date, status: then } of evidence.pastOf(scored)) {
    if (then !== "done") break;
    since = date;
  }
  return since;
}

/** An episode of what ended on a day, which cleared then if it had not before; null when it had not fired by then. */
export function endedBy<Given extends Episode>(end: string, episode: Given): Given | null {
  const { firedOn, clearedOn } = episode;
  if (firedOn === null || firedOn >= end) return null;
  return { ...episode, clearedOn: clearedOn !== null && clearedOn < end ? clearedOn : end };
}

const ENDINGS = {
  active: "has reached its target",
  done: "is done",
  stopped: "was stopped",
  draft: "is a draft",
  backlog: "is in the backlog",
} as const;

function endingText({ firedOn }: Episode, { rule, scored }: Trigger, { voice }: Evidence): string {
  const name = `"${voice.keyResult(nameOf(scored))}"`;
  return `${name} ${ENDINGS[scored.keyResult.state]}; ${rule} had fired on ${voice.day(firedOn ?? "")}`;
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
  const onItself = acts.get(keyResult.ref) ?? [];
  const onObjective = acts.get(keyResult.objective) ?? [];
  if (onItself.length === 0) return onObjective;
  if (onObjective.length === 0) return onItself;
  return [...onItself, ...onObjective].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function recordOf({ asOf, programme, raised, decisions, actions }: Evidence) {
  return { asOf, timezone: programme.settings.timezone, raised, decisions, actions };
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
