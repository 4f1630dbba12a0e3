import type { ActionItem } from "../escalation/actions.ts";
import type { Pointer } from "../model/problem.ts";
import type { KeyResult } from "../workspace/workspace.ts";
import type { Evidence } from "./evidence.ts";
import type { Spot } from "./finding.ts";

/** A key result in its objective's file, or something in it: `["target"]`. */
export function keyResultSpot({ file, index }: KeyResult, inside: Pointer = ["title"]): Spot {
  return { file, pointer: ["key_results", index, ...inside] };
}

/** An action where the decision or the review lists it. */
export function actionSpot({ id, from }: ActionItem, { cycle }: Evidence): Spot {
  const source = from.kind === "decision" ? cycle.decisions.get(from.id) : cycle.reviews.get(from.id);
  const name = id.slice(id.indexOf("#") + 1);
  const index = (source?.actions ?? []).findIndex((action) => action.id === name);
  return { file: source?.file ?? "", pointer: ["actions", index, "what"] };
}
