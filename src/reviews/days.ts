import { Temporal } from "temporal-polyfill";
import { daysBetween } from "../time/dates.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const LONG_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A day as a report writes it, the same in every locale: `Wed 25 Nov`, and the year where it is not that of `asOf`. */
export function shortDay(date: string, asOf: string): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date);
  const short = `${WEEKDAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]}`;
  return year === Temporal.PlainDate.from(asOf).year ? short : `${short} ${year}`;
}

/** A day in full, for a title: `Monday 23 November 2026`. */
export function longDay(date: string): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date);
  return `${LONG_WEEKDAYS[dayOfWeek - 1]} ${day} ${LONG_MONTHS[month - 1]} ${year}`;
}

/** A moment in a time zone: `Wed 25 Nov, 17:30`. */
export function shortMoment(instant: string, timezone: string, asOf: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${shortDay(local.toPlainDate().toString(), asOf)}, ${time}`;
}

/** How far off a day is: `today`, `tomorrow`, `in 4 days`, `17 days ago`. */
export function distance(date: string, asOf: string): string {
  const days = daysBetween(asOf, date);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
