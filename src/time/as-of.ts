import { Temporal } from "temporal-polyfill";

/** The moment that an answer is given for: what is dated or happened later is not seen. */
export interface AsOf {
  /** The day, in the workspace's timezone. */
  readonly date: string;
  /** RFC 3339 with an offset. */
  readonly instant: string;
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads what `--as-of` or `OKR_NOW` says, or `now` when nothing was asked for.
 *
 * A bare date is the end of that day in the timezone, to the second, since the program writes instants in whole
 * seconds: on a day that is put forward or back it is still the last second of that day. An instant is itself, with the
 * date that it has in the timezone. Gives undefined for anything else, such as a day that does not exist. The timezone
 * is an IANA name that exists; an unknown one is a RangeError.
 */
export function asOfFrom(text: string | null, now: string, timezone: string): AsOf | undefined {
  const asked = text ?? now;
  if (DATE.test(asked)) return endOfDay(asked, timezone);
  if (INSTANT.test(asked)) return momentOf(asked, timezone);
  return undefined;
}

/** Whether the as-of day is still going on at the moment, in its timezone: more of it may be recorded later. */
export function isUnderWay({ date, instant }: AsOf, timezone: string): boolean {
  const end = lastSecondOf(Temporal.PlainDate.from(date), timezone);
  return Temporal.Instant.compare(instant, end.toInstant()) < 0;
}

/** Whether an instant, RFC 3339, has come by the as-of moment. */
export function isBy(instant: string, asOf: AsOf): boolean {
  return nanosecondsOf(instant) <= nanosecondsOf(asOf.instant);
}

/** What happened is held against the same moment, and much of it again and again. */
const moments = new Map<string, bigint>();

function nanosecondsOf(instant: string): bigint {
  const nanoseconds = moments.get(instant) ?? Temporal.Instant.from(instant).epochNanoseconds;
  moments.set(instant, nanoseconds);
  return nanoseconds;
}

function endOfDay(text: string, timezone: string): AsOf | undefined {
  const date = readOrUndefined(() => Temporal.PlainDate.from(text));
  if (date === undefined) return undefined;
  return { date: text, instant: lastSecondOf(date, timezone).toString({ timeZoneName: "never" }) };
}

function lastSecondOf(date: Temporal.PlainDate, timezone: string): Temporal.ZonedDateTime {
  return date.add({ days: 1 }).toZonedDateTime(timezone).subtract({ seconds: 1 });
}

function momentOf(text: string, timezone: string): AsOf | undefined {
  const instant = readOrUndefined(() => Temporal.Instant.from(text));
  if (instant === undefined) return undefined;
  return { date: instant.toZonedDateTimeISO(timezone).toPlainDate().toString(), instant: text };
}

function readOrUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
