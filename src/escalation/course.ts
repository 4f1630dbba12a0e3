import type { EscalationEvent } from "../model/escalation.ts";
import { faultOf, RAISED, type Standing, standingAfter } from "../model/escalation-story.ts";
import { type AsOf, isBy } from "../time/as-of.ts";
import type { Escalation } from "../workspace/workspace.ts";
import { type ClockStory, type Dues, duesFrom, paused, resumed, started, type Terms } from "./clock.ts";
import type { Tier } from "./organisation.ts";

/** `raised` also after a move or a reopening: somebody must take it on again. */
export type State = Standing["phase"];

/** What happened to an escalation up to a moment, folded. */
export interface Course {
  readonly state: State;
  /** The tier that it was raised at, or moved to. */
  readonly tier: Tier;
  /** To whom it was given, or who took it on; null when it is whoever the tier says. */
  readonly assigned: string | null;
  /** When the clocks started: raised, moved to the tier, or reopened. */
  readonly since: string;
  /** When it was resolved or withdrawn. */
  readonly endedAt: string | null;
  /** Why the decide clock stands still; null while it does not. */
  readonly pausedBecause: string | null;
  readonly acknowledge: ClockStory;
  readonly decide: ClockStory;
}

/**
 * Folds what happened up to the as-of moment. Events that cannot follow the ones before, which `validate` reports, change
 * nothing; nor does it to acknowledge or decide what is decided.
 */
export function courseOf({ raised, level, events = [] }: Escalation, asOf: AsOf, terms: Terms): Course {
  let course = restarted(level, raised.at, null, raised.due, terms);
  let standing = RAISED;
  for (const event of events.filter(({ at }) => isBy(at, asOf))) {
    if (faultOf(standing, event.did) !== null) continue;
    standing = standingAfter(standing, event.did);
    course = after(course, event, terms);
  }
  return course;
}

/** Whether it was resolved or withdrawn by the as-of moment: the events alone say so, and most have been. */
export function hasEnded({ events = [] }: Escalation, asOf: AsOf): boolean {
  let standing = RAISED;
  for (const { did, at } of events) {
    if (isBy(at, asOf) && faultOf(standing, did) === null) standing = standingAfter(standing, did);
  }
  return standing.phase === "resolved" || standing.phase === "withdrawn";
}

function restarted(
  tier: Tier,
  since: string,
  assigned: string | null,
  written: { [clock in keyof Dues]?: string | undefined } | undefined,
  terms: Terms,
): Course {
  const dues = duesFrom(terms, tier, since, written);
  return {
    state: "raised",
    tier,
    assigned,
    since,
    endedAt: null,
    pausedBecause: null,
    acknowledge: started(dues.acknowledge),
    decide: started(dues.decide),
  };
}

function after(course: Course, event: EscalationEvent, terms: Terms): Course {
  const { did, at } = event;
  switch (did) {
    case "acknowledged":
      return course.state === "decided" ? course : acknowledged(course, at, event.by);
    case "moved":
      return restarted(event.to, at, null, event.due, terms);
    case "reopened":
      return restarted(course.tier, at, course.assigned, event.due, terms);
    case "reassigned":
      return { ...course, assigned: event.to };
    case "paused":
      return { ...course, pausedBecause: event.why, decide: paused(course.decide, at) };
    case "resumed":
      return {
        ...course,
        pausedBecause: null,
        decide: resumed(course.decide, at, terms.calendar, event.due?.decide),
      };
    case "decided":
      return course.state === "decided" ? course : decided(course, at);
    case "resolved":
    case "withdrawn":
      return ended(course, at, did);
  }
}

/** The first acknowledgement meets the clock; a later one, after it was given to somebody else, says who has it now. */
function acknowledged(course: Course, at: string, by: string): Course {
  return { ...course, state: "acknowledged", assigned: by, acknowledge: met(course.acknowledge, at) };
}

/** Who decides has acknowledged. */
function decided(course: Course, at: string): Course {
  const clocks = { acknowledge: met(course.acknowledge, at), decide: met(course.decide, at) };
  return { ...course, ...clocks, state: "decided", pausedBecause: null };
}

/** What was not met by the end never will be. */
function ended(course: Course, at: string, state: "resolved" | "withdrawn"): Course {
  const clocks = { acknowledge: stopped(course.acknowledge, at), decide: stopped(course.decide, at) };
  return { ...course, ...clocks, state, endedAt: at, pausedBecause: null };
}

function met(clock: ClockStory, at: string): ClockStory {
  return { ...clock, at: clock.at ?? at };
}

function stopped(clock: ClockStory, at: string): ClockStory {
  return { ...clock, stoppedAt: at };
}
