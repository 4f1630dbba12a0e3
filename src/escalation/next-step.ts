import { type Clock, isAfter } from "./clock.ts";
import type { Course } from "./course.ts";
import { type Organisation, TIERS, type Tier } from "./organisation.ts";
import { type Route, type Routing, routeAt } from "./route.ts";

/** What an escalation waits for, and what happens if it does not come. */
export interface NextStep {
  readonly waitsFor: "acknowledgement" | "decision" | "resumption" | "resolution";
  /** From whom; null when nobody has it. */
  readonly from: string | null;
  /** Until when: the due of the clock that runs out first. Null without a clock. */
  readonly until: string | null;
  /** That is past: it should be moved now. */
  readonly breached: boolean;
  /** The tier that is proposed when the clock is breached, and who would get it there; null when nobody else above is there. */
  readonly proposes: { readonly tier: Tier; readonly owner: string } | null;
}

interface Standing {
  readonly course: Course;
  readonly route: Route;
  readonly acknowledge: Clock;
  readonly decide: Clock;
}

/** What happens next if nobody does anything; null when it has ended. Who raised it confirms what was decided. */
export function nextStep(
  organisation: Organisation,
  routing: Routing,
  { course, route, acknowledge, decide }: Standing,
): NextStep | null {
  const from = route.taker?.handle ?? null;
  if (course.endedAt !== null) return null;
  if (course.state === "decided") {
    return { waitsFor: "resolution", from: routing.concern.raisedBy, until: null, breached: false, proposes: null };
  }
  const isPaused = course.pausedBecause !== null;
  const running = [
    ...(course.state === "raised" ? [{ waitsFor: "acknowledgement" as const, clock: acknowledge }] : []),
    ...(isPaused ? [] : [{ waitsFor: "decision" as const, clock: decide }]),
  ];
  const [first, second] = running;
  if (first === undefined) return { waitsFor: "resumption", from, until: null, breached: false, proposes: null };
  const { waitsFor, clock } = second !== undefined && isAfter(first.clock.due, second.clock.due) ? second : first;
  return {
    waitsFor,
    from,
    until: clock.due,
    breached: clock.met === false,
    proposes: above(organisation, routing, route),
  };
}

/** The nearest tier above where somebody else would get it, who is there. */
function above(organisation: Organisation, routing: Routing, { takenAt, taker }: Route): NextStep["proposes"] {
  for (const tier of TIERS.filter((each) => each > takenAt)) {
    const { taker: next, backOn } = routeAt(organisation, routing, tier);
    if (next !== null && next.handle !== taker?.handle && backOn === null) return { tier, owner: next.handle };
  }
  return null;
}
