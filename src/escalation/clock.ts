import { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "../time/working-calendar.ts";
import { addWorkingMinutes, dueFrom, endOfWorkingDay, workingMinutesBetween } from "../time/working-time.ts";
import type { Settings } from "../workspace/settings.ts";
import type { Tier } from "./organisation.ts";

/** One of the two clocks of an escalation, as it stands at a moment. Instants are RFC 3339. */
export interface Clock {
  /** Until when it must be met; a clock that was paused has moved by the working time of that. */
  readonly due: string;
  /** When it was met, in time or late; null while it was not. */
  readonly at: string | null;
  /** Null while it runs or is paused and is not breached, and when it was stopped in time; met at the very instant is met. */
  readonly met: boolean | null;
  /**
   * Working minutes that remain, whole ones, rounded down: 0 in the last minute, negative once breached, and then at least
   * -1, also when no working time has passed since. Null when it was met, or stopped for good.
   */
  readonly remainingMinutes: number | null;
}

/** Until when the two clocks of an escalation run. */
export interface Dues {
  readonly acknowledge: string;
  readonly decide: string;
}

/** What the dues depend on beside the moment at which the clocks start. */
export interface Terms {
  readonly calendar: WorkingCalendar;
  readonly tiers: Settings["escalation"]["tiers"];
  /** The day by which the decision was asked for. */
  readonly neededBy: string | null;
}

/**
 * Until when the clocks run that start at an instant at a tier: for as long as the tier's windows say, and the decide
 * clock not beyond the end of the working day that the decision was asked for. Who raises or moves an escalation writes
 * these down, so that what is promised stays promised when the settings change; what was written holds.
 */
export function duesFrom(terms: Terms, tier: Tier, start: string, written: Partial<Dues> = {}): Dues {
  const { calendar, tiers } = terms;
  return {
    acknowledge: written.acknowledge ?? dueFrom(calendar, start, tiers[tier].acknowledge),
    decide: written.decide ?? decideBy(terms, tier, start),
  };
}

function decideBy({ calendar, tiers, neededBy }: Terms, tier: Tier, start: string): string {
  const window = dueFrom(calendar, start, tiers[tier].decide);
  if (neededBy === null) return window;
  const asked = endOfWorkingDay(calendar, neededBy);
  return isAfter(window, asked) ? asked : window;
}

/** A clock as its story left it. */
export interface ClockStory {
  readonly due: string;
  readonly at: string | null;
  /** When the escalation ended without it having been met. */
  readonly stoppedAt: string | null;
  /** Since when it is paused. */
  readonly pausedAt: string | null;
  /** It had been breached before it was paused, and no pause mends that. */
  readonly wasLate: boolean;
}

/** A clock that starts. */
export function started(due: string): ClockStory {
  return { due, at: null, stoppedAt: null, pausedAt: null, wasLate: false };
}

/** A clock that stops for a while at an instant. */
export function paused(clock: ClockStory, at: string): ClockStory {
  return { ...clock, pausedAt: at, wasLate: clock.wasLate || isAfter(at, clock.due) };
}

/**
 * A clock that runs again: its due has moved by the working time that it stood still.
 *
 * @param written the due that was written down when it was resumed, which holds.
 */
export function resumed(clock: ClockStory, at: string, calendar: WorkingCalendar, written?: string): ClockStory {
  if (clock.pausedAt === null) return clock;
  if (written !== undefined) return { ...clock, due: written, pausedAt: null };
  const stood = workingMinutesBetween(calendar, clock.pausedAt, at);
  return { ...clock, due: addWorkingMinutes(calendar, clock.due, stood), pausedAt: null };
}

/** What a clock shows at a moment. */
export function readClock(story: ClockStory, now: string, calendar: WorkingCalendar): Clock {
  const end = story.at ?? story.stoppedAt;
  const { due } = resumed(story, end ?? now, calendar);
  const late = story.wasLate || (story.pausedAt === null && isAfter(end ?? now, due));
  if (end !== null)
    return { due, at: story.at, met: late ? false : story.at === null ? null : true, remainingMinutes: null };
  const minutes = Math.floor(workingMinutesBetween(calendar, now, due));
  return { due, at: null, met: late ? false : null, remainingMinutes: late ? Math.min(minutes, -1) : minutes };
}

/** Whether an instant lies after another. */
export function isAfter(instant: string, other: string): boolean {
  return Temporal.Instant.compare(instant, other) > 0;
}
