import type { Terms } from "../../escalation/clock.ts";
import { readDay } from "../../time/read-day.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import { UsageError } from "../errors.ts";
import type { Opened } from "../open-for-cycle.ts";
import { dayOver } from "./day-over.ts";
import type { Subject } from "./subject.ts";

/**
 * What the clocks of an escalation depend on that start now.
 *
 * @param decideBy a new day by which the decision is needed, as people name one, instead of the one that the brief asks
 * for; undefined where that holds.
 * @throws {UsageError} when it is no day, or over.
 */
export function termsOf({ opened, escalation }: Subject, decideBy: string | undefined): Terms {
  const { settings } = opened.workspace;
  const asked = escalation.decision_needed.by ?? null;
  const neededBy = decideBy === undefined ? asked : dayToCome(decideBy, opened);
  return { calendar: workingCalendar(settings), tiers: settings.escalation.tiers, neededBy };
}

function dayToCome(typed: string, opened: Opened): string {
  const day = readDay(typed, opened.asOf.date, opened.workspace.settings.week);
  const why = day === null ? "it is not a day" : dayOver(opened, day);
  if (day !== null && why === null) return day;
  throw new UsageError(`--decide-by cannot be "${typed}": ${why}`, "Write a day such as 2026-11-30, friday or +3d.");
}
