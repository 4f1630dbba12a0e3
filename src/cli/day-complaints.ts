import { DATE_PATTERN } from "../model/patterns.ts";
import type { Complaint } from "./complaint.ts";
import type { Opened } from "./open-for-cycle.ts";

/**
 * Why something cannot be written for a day: there is no such day, or it has not come yet.
 *
 * @param today the as-of date.
 * @param nature what is written, in a clause that says why it cannot speak of the future.
 */
export function pastDayComplaints(date: string, today: string, where: string, nature: string): Complaint[] {
  if (!DATE_PATTERN.test(date)) {
    return [{ where, message: `"${date}" is not a day that exists`, help: "Write it like 2026-11-20." }];
  }
  if (date <= today) return [];
  return [{ where, message: `${date} has not come yet`, help: `The as-of date is ${today}; ${nature}.` }];
}

/** The same for what belongs to a cycle: it must lie in that, too. */
export function dayComplaints({ asOf, cycle }: Opened, date: string, where: string, nature: string): Complaint[] {
  const complaints = pastDayComplaints(date, asOf.date, where, nature);
  if (complaints.length > 0 || (date >= cycle.starts && date <= cycle.ends)) return complaints;
  const message = `${date} is not in ${cycle.id}, which runs from ${cycle.starts} to ${cycle.ends}`;
  return [{ where, message, help: "Correct the date, or name the cycle that it belongs to with --cycle." }];
}
