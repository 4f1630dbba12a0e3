import { counted } from "../../document/words.ts";
import type { WorkingWeek } from "../../time/working-week.ts";

const HOUR = 60;

/**
 * An amount of working time in words, of days as long as the workspace's: `2 working days 3 h`, `1 h 20 min`. The
 * smaller unit is dropped where it is nothing, and minutes beside days.
 *
 * @param minutes whole ones, not negative.
 */
export function workingTimeText(minutes: number, week: Pick<WorkingWeek, "opens" | "closes">): string {
  const day = minutesOfDay(week);
  const days = Math.floor(minutes / day);
  const rest = minutes - days * day;
  const hours = Math.floor(rest / HOUR);
  if (days > 0) return `${counted(days, "working day")}${hours === 0 ? "" : ` ${hours} h`}`;
  if (minutes === 0) return "less than a minute";
  return [hours === 0 ? "" : `${hours} h`, rest % HOUR === 0 ? "" : `${rest % HOUR} min`].filter(Boolean).join(" ");
}

/** Hours that end before they begin are an error of the settings, and are taken for the whole day. */
function minutesOfDay({ opens, closes }: Pick<WorkingWeek, "opens" | "closes">): number {
  const length = minutesAt(closes) - minutesAt(opens);
  return length > 0 ? length : 24 * HOUR;
}

function minutesAt(timeOfDay: string): number {
  const [hours = "0", minutes = "0"] = timeOfDay.split(":");
  return Number(hours) * HOUR + Number(minutes);
}
