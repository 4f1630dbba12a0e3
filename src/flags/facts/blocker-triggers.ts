import {
  type BlockerLife,
  blockerEpisode,
  blockerLives,
  type Mention,
} from "../../escalation/triggers/blocker-life.ts";
import type { Blocker } from "../../model/check-in.ts";
import type { Dependency } from "../../model/key-result.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { type WorkingCalendar, workingCalendar } from "../../time/working-calendar.ts";
import type { Evidence } from "../evidence.ts";
import { dependencyTrigger, stakesIn } from "./dependency-trigger.ts";
import { type OpenTrigger, openTrigger, TRIGGERS, type Trigger, type TriggerId, triggerable } from "./trigger.ts";

/** A trigger on something that stands in the way of a key result. */
export interface BlockerTrigger extends Trigger {
  /** What is in the way; null for a delivery that no check-in speaks of. */
  readonly life: BlockerLife | null;
  /** The check-ins at which the condition held, oldest first; empty for a delivery. */
  readonly mentions: readonly Mention[];
  /** The critical dependency, and its place in the key result's list; null for other triggers. */
  readonly needed: { readonly dependency: Dependency; readonly index: number; readonly isPastDate: boolean } | null;
}

type Open = BlockerTrigger & OpenTrigger;

const known = new WeakMap<Evidence, ReadonlyMap<TriggerId, readonly Open[]>>();

/**
 * The triggers of one rule on what stands in the way of key results. The four rules see the same blockers, and of each
 * blocker only one of them speaks: the one that says most about what to do, of those that are switched on and not
 * answered. What has fired comes before what is near, and that before what has cleared; of what has cleared, a key
 * result hears the newest.
 */
export function blockerTriggers(rule: TriggerId, evidence: Evidence): readonly Open[] {
  const triggers = known.get(evidence) ?? allTriggers(evidence);
  known.set(evidence, triggers);
  return triggers.get(rule) ?? [];
}

function allTriggers(evidence: Evidence): ReadonlyMap<TriggerId, readonly Open[]> {
  const found = new Map<TriggerId, Open[]>();
  const calendar = workingCalendar(evidence.programme.settings);
  for (const scored of triggerable(evidence)) {
    const causes = causesOf(scored, calendar, evidence);
    const speaking = [...causes.values()].flatMap((triggers) => speakerOf(triggers, evidence) ?? []);
    for (const trigger of withoutOlderTraces(speaking)) {
      found.set(trigger.rule, [...(found.get(trigger.rule) ?? []), trigger]);
    }
  }
  return found;
}

/** The triggers on a key result by what they have in common: the blocker, or a delivery that no blocker waits for. */
export function causesOf(
  scored: ScoredKeyResult,
  calendar: WorkingCalendar,
  evidence: Evidence,
): ReadonlyMap<string, BlockerTrigger[]> {
  const causes = new Map<string, BlockerTrigger[]>();
  const add = (cause: string, trigger: BlockerTrigger | null): void => {
    if (trigger !== null) causes.set(cause, [...(causes.get(cause) ?? []), trigger]);
  };
  const hasBlockers = scored.checkIns.some(({ blockers = [] }) => blockers.length > 0);
  const lives = hasBlockers ? blockerLives(scored.checkIns, evidence.asOf.date) : [];
  for (const life of lives) {
    for (const trigger of triggersOf(life, scored)) add(`blocker ${life.id}`, trigger);
  }
  for (const [index, dependency] of (scored.keyResult.depends_on ?? []).entries()) {
    if (dependency.critical !== true) continue;
    const trigger = dependencyTrigger({ dependency, index, scored, lives, calendar }, evidence);
    const life = trigger?.life ?? null;
    add(life === null ? `delivery ${index}` : `blocker ${life.id}`, trigger);
  }
  return causes;
}

function* triggersOf(life: BlockerLife, scored: ScoredKeyResult): Generator<BlockerTrigger | null> {
  yield onBlocker("escalate/decision-needed", "decision", ({ kind }) => kind === "decision", 2);
  yield onBlocker("escalate/out-of-authority", "decision", ({ within_our_authority: within }) => within === false, 1);
  yield onBlocker("escalate/threatens", "risk", (blocker) => isThreat(blocker, scored), 1);

  function onBlocker(
    rule: TriggerId,
    kind: Trigger["kind"],
    holds: (blocker: Blocker) => boolean,
    needed: 1 | 2,
  ): BlockerTrigger | null {
    const episode = blockerEpisode(life, holds, needed);
    if (episode === null) return null;
    const { mentions } = episode;
    const stakes = stakesIn((mentions.at(-1) ?? mentions[0]).blocker, []);
    return { rule, kind, scored, episode, stakes, life, mentions, needed: null };
  }
}

/** A threat to the objective counts where the key result is committed, or the one that matters most. */
function isThreat({ threatens }: Blocker, { keyResult: { commitment, primary } }: ScoredKeyResult): boolean {
  return threatens !== undefined && (threatens !== "objective" || commitment === "committed" || primary);
}

const STAGES = ["fired", "near", "cleared"] as const;

function speakerOf(triggers: readonly BlockerTrigger[], evidence: Evidence): Open | null {
  const open = triggers
    .filter(({ rule }) => !isOff(rule, evidence))
    .flatMap((trigger) => openTrigger(trigger, evidence) ?? []);
  const [first = null] = open.toSorted(
    (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || TRIGGERS.indexOf(a.rule) - TRIGGERS.indexOf(b.rule),
  );
  return first;
}

/** One that is switched off speaks for nothing. */
function isOff(rule: TriggerId, { programme }: Evidence): boolean {
  const setting = programme.settings.rules[rule];
  return setting === "off" || (typeof setting === "object" && setting.severity === "off");
}

/** Of what has cleared, what a rule says now of the same key result is more, and the newest is enough. */
function withoutOlderTraces(triggers: readonly Open[]): Open[] {
  return triggers.filter((trigger) => {
    if (trigger.stage !== "cleared") return true;
    const same = triggers.filter(({ rule, stage }) => rule === trigger.rule && stage !== "near");
    const [newest] = same.toSorted((a, b) => (clearedLater(a, b) ? -1 : 1));
    return newest === trigger;
  });
}

function clearedLater({ episode: a }: Open, { episode: b }: Open): boolean {
  return a.clearedOn === null || (b.clearedOn !== null && a.clearedOn > b.clearedOn);
}
