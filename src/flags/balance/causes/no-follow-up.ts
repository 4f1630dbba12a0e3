import type { ActionItem } from "../../../escalation/actions.ts";
import { heldReviews } from "../../held-reviews.ts";
import { type Look, looked, type Trace } from "../cause.ts";
import type { Scene } from "../scene.ts";
import { whyNoActions } from "./follow-through.ts";

/** Actions of somebody whom nobody knows, and those that a later review left past their dates without an end. */
export function noFollowUp(scene: Scene): Look {
  const { evidence, teams } = scene;
  const open = evidence.actions.filter(
    ({ state, teams: concerned }) =>
      (state === "open" || state === "overdue") && concerned.some((team) => teams.has(team)),
  );
  return looked(
    open.flatMap((action) => traceOf(action, scene)),
    whyNoActions(scene),
  );
}

function traceOf(action: ActionItem, scene: Scene): Trace[] {
  const { programme, voice } = scene.evidence;
  const { id, what, owner, due } = action;
  if (!programme.people.has(owner)) {
    return [{ message: `"${what}" belongs to ${owner}, whom no team knows`, subject: id, rule: null }];
  }
  const passedBy = reviewsAfter(action, scene);
  const [last] = passedBy;
  if (last === undefined) return [];
  return [
    {
      message: `"${what}" was due on ${voice.day(due)}, and the review of ${voice.day(last)} left it as it was`,
      subject: id,
      rule: null,
    },
  ];
}

/** The days of the reviews, since it was due, of the teams that it concerns; the newest first. */
function reviewsAfter({ due, state, teams }: ActionItem, { evidence, teams: ours }: Scene): string[] {
  if (state !== "overdue") return [];
  return heldReviews(evidence)
    .filter(({ team, date }) => date > due && ours.has(team) && teams.includes(team))
    .map(({ date }) => date)
    .sort()
    .reverse();
}
