import type { Terms } from "../../escalation/clock.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import type { Subject } from "./subject.ts";

/** What the clocks of an escalation depend on that start now. */
export function termsOf({ opened, escalation }: Subject): Terms {
  const { settings } = opened.workspace;
  const neededBy = escalation.decision_needed.by ?? null;
  return { calendar: workingCalendar(settings), tiers: settings.escalation.tiers, neededBy };
}
