import { Temporal } from "temporal-polyfill";
import { knownZone } from "../../time/zone-clock.ts";
import type { Settings } from "../../workspace/settings.ts";

/** A stretch of time, as two instants in UTC to the second, the second not in it. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/**
 * The time just before a review and on its day: from so many hours before working time opens until it closes. Minutes
 * do not say at which hour people met, and after closing nobody writes for a review of that day.
 */
export function reviewEve(
  date: string,
  hours: number,
  { timezone, week }: Pick<Settings, "timezone" | "week">,
): Stretch {
  const at = (time: string): Temporal.Instant =>
    Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: knownZone(timezone), plainTime: time })
      .toInstant();
  return { from: at(week.opens).subtract({ hours }).toString(), until: at(week.closes).toString() };
}
