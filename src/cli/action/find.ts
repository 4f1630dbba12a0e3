import type { Action } from "../../model/action.ts";
import { nearest, oneOf } from "../../workspace/check/nearest.ts";
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
 * The actions that a call names: by the name of the file and the action's id, or without the file's date where there is
 * one only.
 *
 * @throws {UsageError} with every one that there is none of, or several.
 */
export function actionsNamed(cycles: readonly Cycle[], named: readonly string[]): FoundAction[] {
  const all = cycles.flatMap(actionsIn);
  const complaints: Complaint[] = [];
  const found = [...new Set(named)].flatMap((id) => {
    const exact = all.filter((each) => each.id === id);
    const [match, ...more] = exact.length > 0 ? exact : all.filter((each) => undated(each.id) === id);
    if (match !== undefined && more.length === 0) return match;
    complaints.push(match === undefined ? unknown(id, all) : several(id, [match, ...more]));
    return [];
  });
  if (complaints.length > 0) throw refusal(complaints);
  return [...new Set(found)];
}

/** `consent-copy#a1`, of a review `growth/weekly#a1`. */
function undated(id: string): string {
  return id.replace(/(^|\/)\d{4}-\d\d-\d\d-/, "$1");
}

function several(where: string, same: readonly FoundAction[]): Complaint {
  return { where, message: "several actions are called so", help: `Name ${oneOf(same.map(({ id }) => id))}.` };
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
    all.flatMap(({ id }) => [id, undated(id)]),
  );
  const beside = all.filter(({ from }) => from.id === where.split("#")[0]).map(({ id }) => id);
  const otherwise = beside.length > 0 ? `There are ${beside.join(", ")}.` : "okr action list --all shows them.";
  return { where, message: "there is no such action", help: meant === null ? otherwise : `Did you mean ${meant}?` };
}
