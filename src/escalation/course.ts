import type { EscalationEvent } from "../model/escalation.ts";
import { type AsOf, isBy } from "../time/as-of.ts";
import type { Escalation } from "../workspace/workspace.ts";
import { type ClockStory, type Dues, duesFrom, paused, resumed, started, type Terms } from "./clock.ts";
import type { Tier } from "./organisation.ts";

/** `raised` also after a move or a reopening: somebody must take it on again. */
export type State = "raised" | "acknowledged" | "decided" | "resolved" | "withdrawn";

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
 * nothing: what has ended can only be reopened, and only what has ended or is decided can; what is decided cannot be
 * paused or acknowledged; and only what is paused resumes.
 */
export function courseOf({ raised, level, events = [] }: Escalation, asOf: AsOf, terms: Terms): Course {
  const start = restarted(level, raised.at, null, raised.due, terms);
  return events.filter(({ at }) => isBy(at, asOf)).reduce((course, event) => after(course, event, terms), start);
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
  const hasEnded = course.endedAt !== null;
  if (did === "reopened") {
    return hasEnded || course.state === "decided"
      ? restarted(course.tier, at, course.assigned, event.due, terms)
      : course;
  }
  if (hasEnded) return course;
  switch (did) {
    case "acknowledged":
      return course.state === "decided" ? course : acknowledged(course, at, event.by);
    case "moved":
      return restarted(event.to, at, null, event.due, terms);
    case "reassigned":
      return { ...course, assigned: event.to };
    case "paused":
      return course.state === "decided" || course.pausedBecause !== null
        ? course
        : { ...course, pausedBecause: event.why, decide: paused(course.decide, at) };
    case "resumed":
      return { ...course, pausedBecause: null, decide: resumed(course.decide, at, terms.calendar) };
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
