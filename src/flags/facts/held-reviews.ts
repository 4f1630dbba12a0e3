import { teamOf } from "../../score/team-scope.ts";
import type { Cycle, Decision } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { isIn } from "./team-line.ts";

/** The forums that look at how things stand, planning among them. */
export type Forum = "planning" | "weekly" | "monthly" | "quarterly";

/** A review that is known to have been held: there are minutes, or a decision says that it was made there. */
export interface HeldReview {
  readonly team: string;
  readonly date: string;
  readonly forum: Forum;
}

/** Every review on record, of every cycle that was read, up to the as-of day; in no particular order. */
export function heldReviews(evidence: Evidence): readonly HeldReview[] {
  const held = heldBy.get(evidence) ?? findHeld(evidence);
  heldBy.set(evidence, held);
  return held;
}

const heldBy = new WeakMap<Evidence, readonly HeldReview[]>();

function findHeld(evidence: Evidence): HeldReview[] {
  const found = cyclesRead(evidence).flatMap(({ reviews, decisions }) => [
    ...[...reviews.values()].flatMap(({ team, date, kind }) => (isForum(kind) ? [{ team, date, forum: kind }] : [])),
    ...[...decisions.values()].flatMap((decision) => heldFor(decision, evidence)),
  ]);
  return found.filter(({ date }) => date <= evidence.asOf.date);
}

function heldFor(decision: Decision, evidence: Evidence): HeldReview[] {
  const { forum, date } = decision;
  if (!isForum(forum)) return [];
  return forumTeams(decision, evidence).map((team) => ({ team, date, forum }));
}

/**
 * The teams in whose forum a decision was made: those that the person who decided belongs to, leads or stands in for,
 * where what it affects is in their part of the company; else the team that the person belongs to.
 */
export function forumTeams({ by, affects }: Decision, { programme }: Evidence): string[] {
  const home = programme.people.get(by)?.team;
  const own = [...programme.teams.values()].filter(
    ({ id, lead, deputy }) => lead === by || deputy === by || id === home,
  );
  const concerned = own.filter(({ id }) => affects.some((reference) => isIn(teamOf(reference), id, programme)));
  if (concerned.length > 0) return concerned.map(({ id }) => id);
  return home === undefined ? [] : [home];
}

/** The cycles that were read, not only their dates, and had begun. */
export function cyclesRead({ programme, asOf }: Evidence): Cycle[] {
  return [...programme.cycles.values()].filter(({ loaded, starts }) => loaded && starts <= asOf.date);
}

function isForum(name: string | undefined): name is Forum {
  return name === "planning" || name === "weekly" || name === "monthly" || name === "quarterly";
}
