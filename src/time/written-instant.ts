import { Temporal } from "temporal-polyfill";

/**
 * An instant as the program writes it into a file: in whole seconds, cut off and not rounded so that it never lies ahead,
 * with the offset that a time zone has at it.
 *
 * @param timezone an IANA name; an unknown one is taken for UTC, since it is a problem of the settings.
 */
export function writtenInstant(instant: string, timezone: string): string {
  const moment = Temporal.Instant.from(instant);
  return zoned(moment, timezone).toString({ timeZoneName: "never", smallestUnit: "second", roundingMode: "floor" });
}

function zoned(moment: Temporal.Instant, timezone: string): Temporal.ZonedDateTime {
  try {
    return moment.toZonedDateTimeISO(timezone);
  } catch (error) {
    if (error instanceof RangeError) return moment.toZonedDateTimeISO("UTC");
    throw error;
  }
}
