import { Temporal } from "temporal-polyfill";
import { dateOf } from "./dates.ts";

/**
 * The clocks of a time zone. Instants are milliseconds since the epoch; a reading is what the clocks show, a date and a
 * time of day, as the milliseconds that it would be since the epoch in UTC.
 */
export interface ZoneClock {
  /** The IANA name of the zone that is followed. */
  readonly timezone: string;
  /** What the clocks show at an instant. */
  readingAt(instant: number): number;
  /**
   * The first instant at which the clocks show a reading or a later one. A time of day that is skipped, or a whole day,
   * comes at the moment of the change; one that comes twice, the first time.
   */
  firstReading(reading: number): number;
}

/** A stretch of time without a change of the clocks: from the first instant on, up to and without the last. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** No clock has ever been further than this from UTC. */
const FURTHEST_OFFSET = 16 * 60 * 60 * 1000;

const clocks = new Map<string, ZoneClock>();

/** The clocks of a zone by its IANA name. A name that does not exist, which `validate` reports, is taken for UTC. */
export function zoneClock(timezone: string): ZoneClock {
  const known = clocks.get(timezone);
  if (known !== undefined) return known;
  const clock = clockOf(knownZone(timezone));
  clocks.set(timezone, clock);
  return clock;
}

/** The date that the clocks of a zone show at an instant, RFC 3339; anything else is a RangeError. */
export function dateIn(timezone: string, instant: string): string {
  const { epochMilliseconds } = Temporal.Instant.from(instant);
  return dateOf(Math.floor(zoneClock(timezone).readingAt(epochMilliseconds) / DAY));
}

/** A time zone's name; UTC for a name that does not exist, so that a mistake in the settings stops no answer. */
export function knownZone(timezone: string): string {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timezone);
    return timezone;
  } catch (error) {
    if (error instanceof RangeError) return "UTC";
    throw error;
  }
}

/** Changes of the clocks are looked up once; between them everything is addition. */
function clockOf(timezone: string): ZoneClock {
  const stretches: Stretch[] = [];
  const stretchAt = (instant: number): Stretch => {
    const found = stretches.find(({ from, until }) => from <= instant && instant < until);
    if (found !== undefined) return found;
    const stretch = lookUp(timezone, instant);
    stretches.push(stretch);
    return stretch;
  };
  return {
    timezone,
    readingAt: (instant) => instant + stretchAt(instant).offset,
    firstReading(reading) {
      let stretch = stretchAt(reading - FURTHEST_OFFSET);
      while (reading - stretch.offset >= stretch.until) stretch = stretchAt(stretch.until);
      return Math.max(stretch.from, reading - stretch.offset);
    },
  };
}

function lookUp(timezone: string, instant: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone);
  // A transition is looked for strictly before, and the instant itself may be one.
  const from = here.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  const until = here.getTimeZoneTransition("next");
  return {
    from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: until?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  };
}
