import type { Action } from "../../model/action.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import type { Cycle, Decision, Review } from "../../workspace/workspace.ts";
import { type Complaint, refusal } from "../complaint.ts";

/** An action, and the decision or the review whose file it stands in. */
export interface FoundAction {
  /** `2026-11-24-consent-copy#a1` */
  readonly id: string;
  readonly action: Action;
  readonly from: Decision | Review;
  readonly cycle: Cycle;
}

/**
 * The actions that a call names.
 *
 * @throws {UsageError} with every one that there is none of.
 */
export function actionsNamed(cycles: readonly Cycle[], named: readonly string[]): FoundAction[] {
  const all = cycles.flatMap(actionsIn);
  const complaints: Complaint[] = [];
  const found = [...new Set(named)].flatMap((id) => {
    const match = all.find((each) => each.id === id);
    if (match === undefined) complaints.push(unknown(id, all));
    return match ?? [];
  });
  if (complaints.length > 0) throw refusal(complaints);
  return found;
}

function actionsIn(cycle: Cycle): FoundAction[] {
  const files = [...cycle.decisions.values(), ...cycle.reviews.values()];
  return files.flatMap((from) =>
    (from.actions ?? []).map((action) => ({ id: `${from.id}#${action.id}`, action, from, cycle })),
  );
}

function unknown(where: string, all: readonly FoundAction[]): Complaint {
  const meant = nearest(
    where,
    all.map(({ id }) => id),
  );
  const beside = all.filter(({ from }) => from.id === where.split("#")[0]).map(({ id }) => id);
  const otherwise = beside.length > 0 ? `There are ${beside.join(", ")}.` : "okr action list --all shows them.";
  return { where, message: "there is no such action", help: meant === null ? otherwise : `Did you mean ${meant}?` };
}
