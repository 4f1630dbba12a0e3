import type { Complaint } from "./complaint.ts";

/** Who is thanked, and what for. */
export interface Thanks {
  readonly to: string;
  readonly for: string;
}

/** Reads thanks as people type them: `bo: Shipping the form a week early`. `null` when it does not say both. */
export function readThanks(typed: string): Thanks | null {
  const [, to, what] = /^@?([^\s:]+):\s*(\S.*)$/s.exec(typed.trim()) ?? [];
  return to === undefined || what === undefined ? null : { to, for: what };
}

/** What is said of thanks that cannot be read. */
export function unreadableThanks(where: string, typed: string): Complaint {
  const help = 'Write who and what for: --thanks "bo: Shipping the form a week early"';
  return { where, message: `"${typed}" does not say both`, help };
}
