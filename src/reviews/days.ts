import { Temporal } from "temporal-polyfill";
import { weekdayOf } from "../time/dates.ts";
import { shortDate } from "../time/spoken.ts";

const WEEKDAYS = { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" };

/** A day as a report writes it, the same in every locale: `Wed 25 Nov`, and the year where it is not that of `asOf`. */
export function shortDay(date: string, asOf: string): string {
  const short = `${WEEKDAYS[weekdayOf(date)]} ${shortDate(date)}`;
  const year = date.slice(0, 4);
  return year === asOf.slice(0, 4) ? short : `${short} ${year}`;
}

/** A moment in a time zone: `Wed 25 Nov, 17:30`. */
export function shortMoment(instant: string, timezone: string, asOf: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${shortDay(local.toPlainDate().toString(), asOf)}, ${time}`;
}
