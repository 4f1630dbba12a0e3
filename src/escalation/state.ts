import type { EscalationFile } from "../model/escalation.ts";
import { type AsOf, isBy } from "../time/as-of.ts";
import { workingCalendar } from "../time/working-calendar.ts";
import type { Cycle, Escalation } from "../workspace/workspace.ts";
import { type Clock, readClock } from "./clock.ts";
import { concernOf } from "./concern.ts";
import { type Course, courseOf, type State } from "./course.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import { isOffCycle, nextForumOf } from "./off-cycle.ts";
import type { Organisation, Tier } from "./organisation.ts";
import { type EmptyTier, type PassedOver, type Route, type Routing, routeAt, routeOfAssigned } from "./route.ts";
import type { Role } from "./tier-owner.ts";

/** What was asked, as it was raised. */
export interface Brief {
  readonly id: string;
  readonly title: string;
  readonly trigger: EscalationFile["trigger"];
  readonly raisedBy: string;
  readonly raisedAt: string;
  readonly affects: readonly string[];
  readonly summary: string;
  readonly impact: string;
  readonly question: string;
  /** The day by which the decision was asked for. */
  readonly neededBy: string | null;
  readonly options: readonly {
    readonly id: string;
    readonly option: string;
    readonly consequence: string | null;
    readonly recommended: boolean;
  }[];
}

/** Who has it on the as-of day. */
interface Holding {
  /** The tier of whoever has it. */
  readonly tier: Tier;
  /** The tier that it was raised at or moved to, whose windows hold: a lower one when nobody there can take it. */
  readonly placedAt: Tier;
  /** Who has it; null when nobody owns the tier or one above. */
  readonly owner: string | null;
  /** Why it is them. */
  readonly role: Role | null;
  /** Who is away, for whom the owner acts. */
  readonly actingFor: string | null;
  /** When everyone who could have it is away: the working day on which the owner is back. Null while they are there. */
  readonly backOn: string | null;
  /** Whose turn it was; they see it. */
  readonly passedOver: readonly PassedOver[];
  /** The tiers that could not take it. */
  readonly empty: readonly EmptyTier[];
}

/** An escalation as it stands at a moment. */
export interface EscalationState extends Brief, Holding {
  readonly state: State;
  /** Whether the decide clock stands still, and why. */
  readonly paused: boolean;
  readonly pausedBecause: string | null;
  /** When the clocks started: raised, moved or reopened. */
  readonly since: string;
  /** When it was resolved or withdrawn. */
  readonly endedAt: string | null;
  readonly acknowledge: Clock;
  readonly decide: Clock;
  /** Whether one of its clocks is past its due and has not been met. */
  readonly breached: boolean;
  /** The day of the next forum in which whoever has it decides; null when none is planned, or nothing is to decide. */
  readonly nextForum: string | null;
  /** Whether it must be decided before that, and cannot wait for the meeting. */
  readonly offCycle: boolean;
  /** What happens if nobody does anything; null when it has ended. */
  readonly next: NextStep | null;
}

/**
 * The state of an escalation at the as-of moment; null when it had not been raised by then. Who has it is who would get
 * it on the as-of day, by the organisation as it is read; the clocks are those that were written down, or computed from
 * the settings.
 */
export function escalationState(
  escalation: Escalation,
  organisation: Organisation,
  cycle: Cycle,
  asOf: AsOf,
): EscalationState | null {
  return stateReader(organisation, cycle, asOf)(escalation);
}

/** The same for many escalations of a cycle: the calendar and the forums are found once for all. */
export function stateReader(
  organisation: Organisation,
  cycle: Cycle,
  asOf: AsOf,
): (escalation: Escalation) => EscalationState | null {
  const { settings } = organisation;
  const { tiers } = settings.escalation;
  const calendar = workingCalendar(settings);
  const forums = new Map<Tier, string | null>();
  const forumOf = (tier: Tier): string | null => {
    if (!forums.has(tier)) forums.set(tier, nextForumOf(settings, cycle, tier, asOf.date));
    return forums.get(tier) ?? null;
  };
  return (escalation) => {
    if (!isBy(escalation.raised.at, asOf)) return null;
    const brief = briefOf(escalation);
    const course = courseOf(escalation, asOf, { calendar, tiers, neededBy: brief.neededBy });
    const routing = { concern: concernOf(escalation, cycle), date: asOf.date };
    const route = routeNow(organisation, routing, course);
    const acknowledge = readClock(course.acknowledge, asOf.instant, calendar);
    const decide = readClock(course.decide, asOf.instant, calendar);
    const undecided = isUndecided(course.state);
    const nextForum = undecided ? forumOf(route.takenAt) : null;
    return {
      ...brief,
      ...holdingOf(course, route),
      state: course.state,
      paused: course.pausedBecause !== null,
      pausedBecause: course.pausedBecause,
      since: course.since,
      endedAt: course.endedAt,
      acknowledge,
      decide,
      breached: isBreached(acknowledge) || isBreached(decide),
      nextForum,
      offCycle: undecided && isOffCycle(calendar, decide.due, nextForum),
      next: nextStep(organisation, routing, { course, route, acknowledge, decide }),
    };
  };
}

function briefOf(escalation: Escalation): Brief {
  const { id, title, trigger, raised, affects, summary, impact, decision_needed: asked, options } = escalation;
  return {
    id,
    title,
    trigger,
    raisedBy: raised.by,
    raisedAt: raised.at,
    affects,
    summary,
    impact,
    question: asked.question,
    neededBy: asked.by ?? null,
    options: options.map(({ id: name, option, consequence = null, recommended = false }) => {
      return { id: name, option, consequence, recommended };
    }),
  };
}

function holdingOf({ tier }: Course, { taker, takenAt, actingFor, backOn, passedOver, empty }: Route): Holding {
  const owner = { owner: taker?.handle ?? null, role: taker?.role ?? null };
  return { tier: takenAt, placedAt: tier, ...owner, actingFor, backOn, passedOver, empty };
}

/** Whether a decision is still waited for. */
export function isUndecided(state: State): state is "raised" | "acknowledged" {
  return state === "raised" || state === "acknowledged";
}

/**
 * Whoever it was given to or took it on has it, or stands in for the tier's owner as the tier says; otherwise the tier
 * decides.
 */
function routeNow(organisation: Organisation, routing: Routing, { tier, assigned }: Course): Route {
  const route = routeAt(organisation, routing, tier);
  if (assigned === null || assigned === route.taker?.handle) return route;
  return routeOfAssigned(organisation, routing, tier, assigned);
}

/** Past its due and still running: what was met late, or ended late, is over. */
function isBreached({ met, remainingMinutes }: Clock): boolean {
  return met === false && remainingMinutes !== null;
}
