import { groupBy } from "../../model/group-by.ts";
import { teamOf } from "../../score/team-scope.ts";
import type { Review } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { cyclesRead, type Forum, forumTeams } from "./held-reviews.ts";
import { isIn } from "./team-line.ts";

/** What came of a review. */
export interface ReviewOutcome {
  /** The decisions that its minutes list, and those that say they were made there. */
  readonly decisions: readonly string[];
  /** How many actions it left, by itself or through its decisions. */
  readonly actions: number;
  /** The escalations that were raised on its day. */
  readonly escalations: readonly string[];
}

/** What a review left behind, as far as it was written down. */
export function outcomeOf(review: Review, evidence: Evidence): ReviewOutcome {
  const { team, date, kind } = review;
  const { decisions, raised, programme, asOf } = evidence;
  const made = decisions.filter(
    (decision) => decision.date === date && decision.forum === kind && forumTeams(decision, evidence).includes(team),
  );
  const listed = (review.decisions ?? []).filter((id) => id.slice(0, 10) <= asOf.date);
  const ids = new Set([...listed, ...made.map(({ id }) => id)]);
  const ofDecisions = decisions.filter(({ id }) => ids.has(id)).flatMap(({ actions = [] }) => actions);
  const escalations = raised.filter(
    (escalation) =>
      escalation.date === date && escalation.affects.some((affected) => isIn(teamOf(affected), team, programme)),
  );
  return {
    decisions: [...ids],
    actions: (review.actions ?? []).length + ofDecisions.length,
    escalations: escalations.map(({ id }) => id),
  };
}

/** The newest reviews of each team in some forums, so many of each, of which more is known than that they were held. */
export function newestReviews(evidence: Evidence, forums: readonly Forum[], count: number): Review[] {
  const held = evidence.reviews.filter(({ kind }) => forums.some((forum) => forum === kind));
  const groups = groupBy(held, ({ team, kind }) => `${team} ${kind}`);
  return [...groups.values()].flatMap((reviews) => reviews.slice(-count)).filter(hasMinutes);
}

/** A file with nothing but who led it says that a review was held, and nothing of what came of it. */
function hasMinutes({ present, notes, decisions, actions, kudos, learnings }: Review): boolean {
  return [present, notes, decisions, actions, kudos, learnings].some((part) => part !== undefined);
}

/**
 * Whether a team writes down what comes of its meetings: a decision or an action is on record for it in a cycle that was
 * read. Where it never did, minutes without one prove nothing.
 */
export function recordsOutcomes(team: string, evidence: Evidence): boolean {
  const { asOf } = evidence;
  return cyclesRead(evidence).some(
    ({ reviews, decisions }) =>
      [...reviews.values()].some(
        (review) =>
          review.team === team &&
          review.date <= asOf.date &&
          ((review.decisions ?? []).length > 0 || (review.actions ?? []).length > 0),
      ) ||
      [...decisions.values()].some(
        (decision) => decision.date <= asOf.date && forumTeams(decision, evidence).includes(team),
      ),
  );
}
