import type { ActionItem } from "../../../escalation/actions.ts";
import type { Evidence } from "../../evidence.ts";
import { type HeldReview, heldReviews } from "../../facts/held-reviews.ts";
import { type Look, looked, type Trace } from "../cause.ts";
import type { Scene } from "../scene.ts";
import { whyNoActions } from "./follow-through.ts";

/** Actions of somebody whom nobody knows, and those that a later review left past their dates without an end. */
export function noFollowUp(scene: Scene): Look {
  const { evidence, teams } = scene;
  const held = heldReviews(evidence).filter(({ team }) => teams.has(team));
  const open = evidence.actions.filter(
    ({ state, teams: concerned }) =>
      (state === "open" || state === "overdue") && concerned.some((team) => teams.has(team)),
  );
  return looked(
    open.flatMap((action) => traceOf(action, held, evidence)),
    whyNoActions(scene),
  );
}

function traceOf(action: ActionItem, held: readonly HeldReview[], { programme, voice }: Evidence): Trace[] {
  const { id, what, owner, due } = action;
  if (!programme.people.has(owner)) {
    return [{ message: `"${what}" belongs to ${owner}, whom no team knows`, subject: id, rule: null }];
  }
  const last = lastReviewSince(action, held);
  if (last === null) return [];
  const message = `"${what}" was due on ${voice.day(due)}, and the review of ${voice.day(last)} left it as it was`;
  return [{ message, subject: id, rule: null }];
}

/** The day of the last review, since an overdue action was due, of a team that it concerns; null without one. */
function lastReviewSince({ due, state, teams }: ActionItem, held: readonly HeldReview[]): string | null {
  if (state !== "overdue") return null;
  const since = held.filter(({ team, date }) => date > due && teams.includes(team)).map(({ date }) => date);
  return since.sort().at(-1) ?? null;
}
