import { DATE, ID, OBJECTIVE_REF } from "../model/patterns.ts";
import type { Decision } from "../workspace/workspace.ts";
import type { Evidence } from "./evidence.ts";
import type { Flag } from "./finding.ts";

/**
 * Says whether decisions settle a flag without a brief: they name the rule in `answers`, affect what the flag is about,
 * and were made since the condition began; until their `until`, where they have one.
 */
export function answers({ decisions, asOf, cycle }: Evidence): (flag: Flag) => boolean {
  const holding = decisions.filter(({ until }) => until === undefined || asOf.date <= until);
  const byRule = new Map<string, Decision[]>();
  for (const decision of holding) {
    for (const rule of decision.answers ?? []) byRule.set(rule, [...(byRule.get(rule) ?? []), decision]);
  }
  return (flag) => {
    const named = byRule.get(flag.rule.id);
    if (named === undefined) return false;
    const settled = named
      .filter(({ date }) => flag.since === undefined || flag.since <= date)
      .flatMap(({ affects }) => affects.map((affected) => withoutCycle(affected, cycle.id)));
    const isSettled = (place: string): boolean =>
      settled.some((affected) => affected === place || place.startsWith(`${affected}/`));
    const places = placesOf(flag).map((place) => withoutCycle(place, cycle.id));
    return places.length > 0 && places.every(isSettled);
  };
}

/**
 * The objectives and key results that a flag is about: its subject, where that is one; of what sums up several, as the
 * check-ins of a person, each of them; of an action or a review, those that it concerns.
 */
function placesOf({ subject, parts = [], concerns = [] }: Flag): readonly string[] {
  if (subject !== null && isReference(subject)) return [subject];
  return parts.length > 0 ? parts : concerns.filter(isReference);
}

const REFERENCE = new RegExp(`^${OBJECTIVE_REF}(?:/${ID})?$`);
/** Reviews begin with their team too: `growth/2026-11-16-weekly`. */
const REVIEW = new RegExp(`^${ID}/${DATE}-`);

/** An objective or a key result; not a team, a person, a priority, an action or a review. */
function isReference(place: string): boolean {
  return REFERENCE.test(place) && !REVIEW.test(place);
}

function withoutCycle(reference: string, cycle: string): string {
  return reference.startsWith(`${cycle}:`) ? reference.slice(cycle.length + 1) : reference;
}
