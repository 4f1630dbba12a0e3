import type { Action } from "../../../src/model/action.ts";
import type { DecisionFile } from "../../../src/model/decision.ts";
import type { EscalationEvent, EscalationFile } from "../../../src/model/escalation.ts";
import type { LearningFile } from "../../../src/model/learning.ts";
import type { ReflectionFile } from "../../../src/model/reflection.ts";
import { earlier, partWay, type Quarter, shift } from "./calendar.ts";
import type { Unit } from "./company.ts";
import type { Placed } from "./placed.ts";
import { type Random, randomFrom } from "./random.ts";
import { say, talk } from "./words.ts";

/** A file that is named by its day and a slug; the stem is how others refer to it. */
export interface Dated<T> {
  readonly stem: string;
  readonly date: string;
  readonly quarter: Quarter;
  readonly about: Placed;
  readonly file: T;
}

const SLUGS = [
  "wording",
  "capacity",
  "launch-date",
  "access",
  "budget",
  "handover",
  "scope",
  "contract",
  "data",
  "rollout",
];

export function learning(about: Placed, number: number): Dated<LearningFile> {
  const random = randomFrom(`learning ${about.quarter.id}:${about.ref} ${number}`);
  const { date, stem } = dated(about.quarter, number, random);
  const shared = shift(date, random.between(1, 30));
  const file = {
    by: about.file.owner,
    from: `${about.quarter.id}:${about.ref}/${random.pick(about.file.key_results).id}`,
    lesson: `${say("lesson", random)}. ${talk("progress", random, 2, 4)}`,
    worked: random.chance(0.7),
    tags: random.some(["onboarding", "pricing", "data", "people", "process", "pilot"], 2),
    shared: shared <= about.quarter.until && random.chance(0.6) ? [{ date: shared, at: "learning" }] : undefined,
    thanks: random.chance(0.3) ? [{ by: about.unit.lead, date: earlier(shared, about.quarter.until) }] : undefined,
  };
  return { stem, date, quarter: about.quarter, about, file };
}

/** Raised, and in a closed cycle also brought to its end. */
export function escalation(about: Placed, number: number, decider: Unit): Dated<EscalationFile> {
  const { quarter, unit } = about;
  const random = randomFrom(`escalation ${quarter.id}:${about.ref} ${number}`);
  const { date, stem } = dated(quarter, number, random);
  const level = random.pick([1, 2, 2, 3] as const);
  const tried = [say("progress", random), say("work", random)].slice(0, random.between(1, 2));
  const file: EscalationFile = {
    title: say("issue", random),
    raised: { by: about.file.owner, at: `${date}T10:15:00+00:00` },
    trigger: random.pick(["progress", "dependency", "decision", "risk"] as const),
    level,
    affects: [affected(about, random)],
    summary: talk("problems", random, 2, 3),
    impact: talk("reason", random, 1, 2),
    tried,
    decision_needed: {
      kind: random.pick(["resource", "scope", "timing", "sequencing", "ownership", "risk"] as const),
      question: say("question", random),
      by: random.chance(0.6) ? shift(date, 5) : undefined,
    },
    options: [
      {
        id: "a",
        option: say("plans", random),
        consequence: say("problems", random),
        recommended: true,
      },
      {
        id: "b",
        option: say("plans", random),
        consequence: random.chance(0.7) ? say("problems", random) : undefined,
      },
    ],
    events: events(date, quarter, decider, unit, random),
    review: quarter.active
      ? undefined
      : {
          trigger_clear: { answer: random.chance(0.7) },
          change_next_time: say("lesson", random),
        },
  };
  return { stem, date, quarter, about, file };
}

function events(raised: string, quarter: Quarter, decider: Unit, unit: Unit, random: Random): EscalationEvent[] {
  const all: EscalationEvent[] = [
    { at: `${raised}T14:00:00+00:00`, by: decider.lead, did: "acknowledged" },
    {
      at: `${shift(raised, 3)}T09:30:00+00:00`,
      by: decider.lead,
      did: "moved",
      to: 3,
      why: say("problems", random),
    },
    {
      at: `${shift(raised, 4)}T11:00:00+00:00`,
      by: decider.lead,
      did: "decided",
      option: "a",
    },
    {
      at: `${shift(raised, 7)}T16:00:00+00:00`,
      by: unit.lead,
      did: "resolved",
    },
  ];
  const kept = random.chance(0.3) ? all : all.filter(({ did }) => did !== "moved");
  return kept.filter(({ at }) => at.slice(0, 10) <= quarter.until);
}

/** A decision of its own, or the answer to an escalation. */
export function decision(
  about: Placed,
  number: number,
  by: string,
  escalated?: Dated<EscalationFile>,
): Dated<DecisionFile> {
  const { quarter } = about;
  const random = randomFrom(`decision ${quarter.id}:${about.ref} ${number}`);
  const { date, stem } = dated(quarter, number, random, escalated?.date);
  const standing = escalated === undefined && random.chance(0.2);
  const file: DecisionFile = {
    title: say("work", random),
    by,
    forum: escalated === undefined ? random.pick(["weekly", "monthly", "off-cycle", undefined] as const) : "escalation",
    kind: random.pick(["resource", "scope", "timing", "stop", "reset", "move", "unblock", undefined] as const),
    affects: escalated?.file.affects ?? [affected(about, random)],
    escalation: escalated?.stem,
    answers: standing ? ["escalate/dependency-window"] : undefined,
    until: standing ? shift(date, 21) : undefined,
    because: random.chance(0.85) ? talk("reason", random, 1, 2) : undefined,
    gives_way: random.chance(0.4) ? `${say("work", random)} stops until next quarter.` : undefined,
    actions: random.chance(0.7) ? actions(about, date, random) : undefined,
  };
  return { stem, date, quarter, about, file };
}

/** The escalation with the decision that settled it named where it was made. */
export function settledBy(one: Dated<EscalationFile>, decision: string): Dated<EscalationFile> {
  const events = one.file.events?.map((event) => (event.did === "decided" ? { ...event, decision } : event));
  return { ...one, file: { ...one.file, events } };
}

/** What a decision or a review left, all of it due after the day it was decided. */
export function actions(about: Placed, decided: string, random: Random): Action[] {
  return Array.from({ length: random.between(1, 3) }, (_, index) => {
    const due = shift(decided, random.between(4, 28));
    const done = earlier(random.chance(0.9) ? shift(due, -random.between(0, 3)) : shift(due, 5), about.quarter.until);
    const open = done <= decided || due > about.quarter.until || random.chance(0.04);
    return {
      id: `a${index + 1}`,
      what: say("work", random),
      owner: random.pick(about.unit.people).handle,
      due,
      for: random.chance(0.6) ? [affected(about, random)] : undefined,
      done: open ? undefined : done,
      dropped: open && random.chance(0.15) ? "Nobody needs it any more" : undefined,
    };
  });
}

export function reflection(about: Placed, learnings: readonly Dated<LearningFile>[]): ReflectionFile {
  const random = randomFrom(`reflection ${about.quarter.id}:${about.ref}`);
  const verdict = (): ReflectionFile["key_results"][string] => {
    const graded = random.chance(0.15) ? { graded: 0.8, because: "The measure changed in week 9" } : {};
    return {
      next: random.pick(["carry", "reset", "backlog", "drop", "done"]),
      why: say("problems", random),
      ...graded,
    };
  };
  const own = learnings.filter((one) => one.about === about).map(({ stem }) => stem);
  return {
    by: about.file.owner,
    date: shift(about.quarter.ends, -random.between(0, 7)),
    planned: talk("plans", random, 1, 2),
    happened: talk("progress", random, 1, 3),
    went_well: talk("progress", random, 1, 2),
    went_badly: talk("problems", random, 1, 2),
    known_now: random.chance(0.7) ? [say("lesson", random), say("lesson", random)] : undefined,
    fresh_eyes: random.chance(0.4) ? say("plans", random) : undefined,
    had_impact: random.chance(0.6) ? { answer: random.chance(0.6), note: say("reason", random) } : undefined,
    key_results: Object.fromEntries(about.file.key_results.map(({ id }) => [id, verdict()])),
    learnings: own.length > 0 ? own : undefined,
  };
}

function affected(about: Placed, random: Random): string {
  return random.chance(0.3) ? about.ref : `${about.ref}/${random.pick(about.file.key_results).id}`;
}

/** A day after the planning week; after `notBefore` when given, and never past what has been written. */
function dated(quarter: Quarter, number: number, random: Random, notBefore?: string): { date: string; stem: string } {
  const last = shift(quarter.until, -1);
  const somewhere = partWay(shift(quarter.starts, 8), shift(last, -12), random.next());
  const date = notBefore === undefined ? somewhere : earlier(shift(notBefore, 4), last);
  return { date, stem: `${date}-${random.pick(SLUGS)}-${number}` };
}
