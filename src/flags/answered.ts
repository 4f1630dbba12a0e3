import type { Evidence } from "./evidence.ts";
import type { Flag } from "./finding.ts";

/**
 * Whether a decision settles a flag without a brief: it names the rule in `answers`, affects the subject or what the
 * subject is a part of, and was made since the condition began; until its `until`, where it has one.
 */
export function isAnswered({ rule, subject, since }: Flag, { decisions, asOf }: Evidence): boolean {
  if (subject === null) return false;
  return decisions.some(
    ({ answers = [], affects, until, date }) =>
      answers.includes(rule.id) &&
      affects.some((affected) => affected === subject || subject.startsWith(`${affected}/`)) &&
      (until === undefined || asOf.date <= until) &&
      (since === undefined || since <= date),
  );
}
