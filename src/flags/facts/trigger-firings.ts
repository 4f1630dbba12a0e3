import type { Firing } from "../../escalation/health/raising.ts";
import { suggestLevel } from "../../escalation/suggest.ts";
import { isAnswered } from "../../escalation/triggers/answers.ts";
import { blockerLives } from "../../escalation/triggers/blocker-life.ts";
import { lowConfidence } from "../../escalation/triggers/confidence.ts";
import type { Episode } from "../../escalation/triggers/episode.ts";
import { fallsAfter } from "../../escalation/triggers/falling.ts";
import { offTrack } from "../../escalation/triggers/trajectory.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { type AsOf, isBy } from "../../time/as-of.ts";
import { addDays } from "../../time/dates.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import { dateIn } from "../../time/zone-clock.ts";
import type { CheckIn, Cycle, Escalation } from "../../workspace/workspace.ts";
import { offTrajectory } from "../escalate/off-trajectory.ts";
import type { Evidence } from "../evidence.ts";
import { choiceFor } from "../options.ts";
import { findFlagRule } from "../registry.ts";
import { causesOf } from "./blocker-triggers.ts";
import { actsOn, endedBy, endOf, stakesOf, type Trigger, type TriggerId, triggersBefore } from "./trigger.ts";

/** A trigger that fired, answered or not. */
type Fired = Trigger & { readonly episode: Episode & { readonly firedOn: string } };

/** What fired on a key result at the same time, which one brief answers. */
interface Matter {
  readonly triggers: readonly [Fired, ...Fired[]];
  readonly began: string;
  readonly firedOn: string;
  readonly clearedOn: string | null;
}

/**
 * Every trigger that fired in a cycle, answered or not, and what came of it. The rules themselves only speak of what
 * nobody has answered; how the process does shows in what was. Triggers on one key result whose times overlap are one
 * matter, as they are one finding.
 *
 * @param evidence of the cycle, not later than its last day: what is in the way then is no longer said.
 * @param asOf what was raised by then counts, also after the cycle has ended.
 */
export function triggerFirings(evidence: Evidence, asOf: AsOf): Firing[] {
  const { cycle, scorecard } = evidence;
  const briefs = briefsByReference(cycle, asOf, evidence.programme.settings.timezone);
  const find = finder(evidence);
  return scorecard.objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult: { state, addedOn } }) => state !== "draft" && state !== "backlog" && addedOn <= asOf.date)
    .flatMap((scored) => {
      const fired = find(scored);
      if (fired.length === 0) return [];
      const end = endOf(scored, evidence) ?? (asOf.date > cycle.ends ? addDays(cycle.ends, 1) : null);
      const matters = mattersOf(fired.flatMap((trigger) => until(end, trigger)));
      const { ref, objective, team } = scored.keyResult;
      const own = [ref, objective]
        .flatMap((reference) => briefs.get(reference) ?? [])
        .sort((a, b) => compare(a.date, b.date));
      return matters.map((matter, index) => {
        const next = matters[index + 1]?.began ?? null;
        const { firedOn, clearedOn, triggers } = matter;
        return {
          cycle: cycle.id,
          subject: ref,
          team,
          rule: triggers[0].rule,
          firedOn,
          clearedOn,
          raisedOn: raisedOn(matter, own, next),
          answeredOn: answeredOn(matter, next, evidence),
        };
      });
    });
}

/** Finds what fired on a key result, by the rules that are switched on. */
function finder(evidence: Evidence): (scored: ScoredKeyResult) => Fired[] {
  const { settings } = evidence.programme;
  const { escalation } = settings;
  const calendar = workingCalendar(settings);
  const { options } = choiceFor(offTrajectory, settings.rules[offTrajectory.id]);
  const terms = { falls: Number(options.falls), confident: Number(options.confident) };
  const isOn = (rule: TriggerId): boolean => {
    const declared = findFlagRule(rule);
    return declared !== undefined && choiceFor(declared, settings.rules[rule]).enabled;
  };
  return (scored) => {
    const { checkIns } = scored;
    const runs: [TriggerId, Episode[]][] = [
      ["escalate/low-confidence", everyRun(checkIns, (known) => lowConfidence(known, escalation))],
      [
        "escalate/off-trajectory",
        [
          ...everyRun(checkIns, (known) =>
            offTrack({ ...scored, checkIns: known }, evidence.scorecard.rhythm, escalation.offTrackRuns),
          ),
          ...everyRun(checkIns, (known) => fallsAfter(known, () => stepsOn(scored, known, evidence), terms)),
        ],
      ],
    ];
    const onProgress = runs.flatMap(([rule, episodes]) => episodes.map((episode) => ({ rule, episode })));
    const stakes = onProgress.length === 0 ? null : stakesOf(blockerLives(checkIns, evidence.asOf.date));
    const progress = onProgress.flatMap(({ rule, episode }): Trigger[] =>
      stakes === null ? [] : [{ rule, kind: "progress", scored, episode, stakes }],
    );
    const blockers = [...causesOf(scored, calendar, evidence).values()].flat();
    return [...progress, ...blockers].filter(({ rule }) => isOn(rule)).flatMap(ifFired);
  };
}

function ifFired(trigger: Trigger): Fired[] {
  const { firedOn } = trigger.episode;
  return firedOn === null ? [] : [{ ...trigger, episode: { ...trigger.episode, firedOn } }];
}

/** A search for the newest run finds the older ones in what came before it. */
function everyRun(checkIns: readonly CheckIn[], find: (known: readonly CheckIn[]) => readonly Episode[]): Episode[] {
  const runs: Episode[] = [];
  for (let known = checkIns; known.length > 0; ) {
    const newest = find(known).find(({ firedOn }) => firedOn !== null);
    if (newest === undefined) break;
    runs.push(newest);
    known = known.filter(({ date }) => date < newest.began);
  }
  return runs;
}

function stepsOn(scored: ScoredKeyResult, known: readonly CheckIn[], evidence: Evidence) {
  const last = known.at(-1)?.date ?? "";
  return actsOn(scored, evidence).filter(({ kind, date }) => kind !== "brief" && date <= last);
}

/** What fired before the end, and cleared with it if nothing else did. */
function until(end: string | null, trigger: Fired): Fired[] {
  if (end === null) return [trigger];
  const episode = endedBy(end, trigger.episode);
  return episode === null ? [] : [{ ...trigger, episode }];
}

/** Triggers whose times overlap, oldest first. */
function mattersOf(triggers: readonly Fired[]): Matter[] {
  const matters: Matter[] = [];
  for (const trigger of triggers.toSorted((a, b) => compare(a.episode.firedOn, b.episode.firedOn))) {
    const { began, firedOn, clearedOn } = trigger.episode;
    const last = matters.at(-1);
    if (last === undefined || (last.clearedOn !== null && last.clearedOn < firedOn)) {
      matters.push({ triggers: [trigger], began, firedOn, clearedOn });
      continue;
    }
    matters[matters.length - 1] = {
      triggers: [...last.triggers, trigger],
      began: began < last.began ? began : last.began,
      firedOn: last.firedOn,
      clearedOn: last.clearedOn === null || clearedOn === null ? null : later(last.clearedOn, clearedOn),
    };
  }
  return matters;
}

/** A brief, from the day it was raised to the day it ended; null while it is open. */
interface Brief {
  readonly date: string;
  readonly endedOn: string | null;
}

/** The briefs on each objective and key result, oldest first; one that was withdrawn was raised as well. */
function briefsByReference(cycle: Cycle, asOf: AsOf, timezone: string): ReadonlyMap<string, Brief[]> {
  const raised = [...cycle.escalations.values()]
    .filter(({ raised: { at } }) => isBy(at, asOf))
    .sort((a, b) => compare(a.date, b.date));
  const pairs = raised.flatMap((escalation) =>
    escalation.affects.map((reference) => {
      const own = reference.startsWith(`${cycle.id}:`) ? reference.slice(cycle.id.length + 1) : reference;
      return { own, brief: { date: escalation.date, endedOn: endedOn(escalation, asOf, timezone) } };
    }),
  );
  return new Map(
    Array.from(
      groupBy(pairs, ({ own }) => own),
      ([own, list]) => [own, list.map(({ brief }) => brief)],
    ),
  );
}

function endedOn({ events = [] }: Escalation, asOf: AsOf, timezone: string): string | null {
  const last = events.filter(({ at }) => isBy(at, asOf)).at(-1);
  if (last === undefined || (last.did !== "resolved" && last.did !== "withdrawn")) return null;
  return dateIn(timezone, last.at);
}

/** The day of the first brief since the matter began, or of one that was open already when it fired. */
function raisedOn({ began, firedOn }: Matter, briefs: readonly Brief[], next: string | null): string | null {
  const brief = briefs.find(
    ({ date, endedOn: end }) =>
      (date >= began || (end ?? firedOn) >= firedOn) && (next === null || date < next || date <= firedOn),
  );
  return brief?.date ?? null;
}

/** The day of the first decision or action that answered one of its triggers. */
function answeredOn({ triggers }: Matter, next: string | null, evidence: Evidence): string | null {
  const { programme, cycle } = evidence;
  const answers = triggers.flatMap(({ rule, kind, scored, episode, stakes }) => {
    const { level } = suggestLevel({ kind, affects: [scored.keyResult.ref], ...stakes }, programme, cycle);
    // On the day on which both were there it held, whatever came later.
    const question = { rule, before: triggersBefore(rule), episode: { ...episode, clearedOn: null }, level };
    const acts = actsOn(scored, evidence).filter(({ kind: act, date }) => act !== "brief" && !(next && date >= next));
    return acts.find((act) => isAnswered(question, [act], later(act.date, episode.firedOn)))?.date ?? [];
  });
  return answers.sort()[0] ?? null;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
