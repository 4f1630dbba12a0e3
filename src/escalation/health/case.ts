import type { EscalationEvent } from "../../model/escalation.ts";
import { faultOf, RAISED, standingAfter } from "../../model/escalation-story.ts";
import { type AsOf, isBy } from "../../time/as-of.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import { endOfWorkingDay } from "../../time/working-time.ts";
import type { Cycle, Escalation } from "../../workspace/workspace.ts";
import { isAfter, type Terms } from "../clock.ts";
import { concernOf, owningTeam } from "../concern.ts";
import { type Course, courseOf, type State } from "../course.ts";
import type { Organisation, Tier } from "../organisation.ts";
import { isUndecided, stateReader } from "../state.ts";
import { type ClockRun, clockRun } from "./clock-run.ts";

/** A time for which an escalation lay at one tier: from being raised, moved there or reopened until the next of these. */
export interface Stay {
  readonly tier: Tier;
  readonly acknowledge: ClockRun;
  readonly decide: ClockRun;
}

/** An escalation with its whole course up to a moment: what the health of the process is measured on. */
export interface EscalationCase {
  readonly id: string;
  readonly title: string;
  readonly cycle: string;
  /** The team that the matter belongs to: of the first thing that it affects. */
  readonly team: string;
  readonly affects: readonly string[];
  readonly raisedAtTier: Tier;
  readonly state: State;
  /** Oldest first; the last is where it is, or where it ended. */
  readonly stays: readonly [Stay, ...Stay[]];
  /** The tier at which it was decided or, where it was resolved without a decision, at which it was by then. */
  readonly settledAtTier: Tier | null;
  readonly moved: number;
  readonly reopened: number;
  /** Everyone who decided it, as often as they did: what is reopened may be decided again. */
  readonly decidedBy: readonly string[];
  /** Who has it to decide now; null when it is decided or over, and when its tier has no owner. */
  readonly waitsFor: string | null;
  /** Whether the decision that holds came by the end of the day that was asked for; null when none was asked for, or needed. */
  readonly asked: "in-time" | "late" | "pending" | null;
  /** The planning assumption that broke, as the review afterwards says. */
  readonly assumption: string | null;
}

/** Every escalation of a cycle that had been raised by a moment, in order of id. */
export function casesOf(organisation: Organisation, cycle: Cycle, asOf: AsOf): EscalationCase[] {
  const { settings } = organisation;
  const shared = { calendar: workingCalendar(settings), tiers: settings.escalation.tiers };
  const stateOf = stateReader(organisation, cycle, asOf);
  return [...cycle.escalations.values()].flatMap((escalation) => {
    const state = stateOf(escalation);
    if (state === null) return [];
    const terms = { ...shared, neededBy: state.neededBy };
    const happened = eventsThatCount(escalation, asOf);
    const course = courseOf(escalation, asOf, terms);
    const stays = staysOf(escalation, happened, asOf, terms);
    const { id, title, affects, level, review } = escalation;
    const isSettled = course.state === "decided" || course.state === "resolved";
    return {
      id,
      title,
      cycle: cycle.id,
      team: owningTeam(concernOf(escalation, cycle)),
      affects,
      raisedAtTier: level,
      state: course.state,
      stays,
      settledAtTier: isSettled ? course.tier : null,
      moved: happened.filter(({ did }) => did === "moved").length,
      reopened: happened.filter(({ did }) => did === "reopened").length,
      decidedBy: decisionsIn(happened).map(({ by }) => by),
      waitsFor: isUndecided(course.state) ? state.owner : null,
      asked: askedOf(course, asOf, terms),
      // A review has no date; it is written when the matter is settled.
      assumption: isSettled ? (review?.assumption ?? null) : null,
    };
  });
}

/** What happened by a moment, without what cannot have happened, which `validate` reports. */
function eventsThatCount({ events = [] }: Escalation, asOf: AsOf): EscalationEvent[] {
  let standing = RAISED;
  return events.filter(({ at, did }) => {
    if (!isBy(at, asOf) || faultOf(standing, did) !== null) return false;
    standing = standingAfter(standing, did);
    return true;
  });
}

/** To decide what is decided is no decision of its own. */
function decisionsIn(happened: readonly EscalationEvent[]): EscalationEvent[] {
  let standing = RAISED;
  return happened.filter(({ did }) => {
    const isDecision = did === "decided" && isUndecided(standing.phase);
    standing = standingAfter(standing, did);
    return isDecision;
  });
}

function staysOf(
  escalation: Escalation,
  happened: readonly EscalationEvent[],
  asOf: AsOf,
  terms: Terms,
): [Stay, ...Stay[]] {
  const starts = happened.flatMap(({ did }, index) => (did === "moved" || did === "reopened" ? [index + 1] : []));
  const stay = (from: number, until: number | null): Stay => {
    const at = (count: number): Course => courseOf({ ...escalation, events: happened.slice(0, count) }, asOf, terms);
    const [begun, last] = [at(from), at(until ?? happened.length)];
    const ended = until === null ? null : (happened[until]?.at ?? null);
    const span = { from: begun.since, until: ended ?? asOf.instant, isOver: ended !== null };
    const read = (clock: "acknowledge" | "decide"): ClockRun =>
      clockRun({ begun: begun[clock], last: last[clock] }, span, terms.calendar);
    return { tier: begun.tier, acknowledge: read("acknowledge"), decide: read("decide") };
  };
  const bounds = [0, ...starts];
  const [first = stay(0, null), ...rest] = bounds.map((from, index) => {
    const next = bounds[index + 1];
    return stay(from, next === undefined ? null : next - 1);
  });
  return [first, ...rest];
}

function askedOf({ state, decide, endedAt }: Course, asOf: AsOf, terms: Terms): EscalationCase["asked"] {
  if (terms.neededBy === null || state === "withdrawn") return null;
  const limit = endOfWorkingDay(terms.calendar, terms.neededBy);
  if (decide.at !== null) return isAfter(decide.at, limit) ? "late" : "in-time";
  if (isAfter(endedAt ?? asOf.instant, limit)) return "late";
  return endedAt === null ? "pending" : null;
}
