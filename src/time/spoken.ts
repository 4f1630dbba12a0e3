import { Temporal } from "temporal-polyfill";
import { weekdayOf } from "./dates.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** A day as people say it inside a cycle: `13 Nov`. */
export function shortDate(date: string): string {
  const [, month, day] = date.split("-").map(Number);
  return `${day} ${(MONTHS[(month ?? 1) - 1] ?? "").slice(0, 3)}`;
}

/** A day in full: `Friday 20 November 2026`. */
export function longDay(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${WEEKDAYS[weekdayOf(date)]} ${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

const SHORT_WEEKDAYS = { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" };

/** A day as a report writes it, the same in every locale: `Wed 25 Nov`, and the year where it is not that of `asOf`. */
export function shortDay(date: string, asOf: string): string {
  const short = `${SHORT_WEEKDAYS[weekdayOf(date)]} ${shortDate(date)}`;
  const year = date.slice(0, 4);
  return year === asOf.slice(0, 4) ? short : `${short} ${year}`;
}

/** A moment in a time zone: `Wed 25 Nov, 17:30`. */
export function shortMoment(instant: string, timezone: string, asOf: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${shortDay(local.toPlainDate().toString(), asOf)}, ${time}`;
}
