import { action } from "../../model/action.ts";
import { inOrder } from "../in-order.ts";
import { isMap } from "../input.ts";

const KEY_ORDER: readonly string[] = Object.keys(action.shape);

/** Numbers actions that have no id, `a1`, `a2` …, behind those that are there already. */
export function numbered(actions: readonly unknown[], there: readonly unknown[] = []): unknown[] {
  const ids = [...there, ...actions].flatMap((each) => (isMap(each) && typeof each.id === "string" ? [each.id] : []));
  let last = Math.max(0, ...ids.map((id) => Number(/^a(\d{1,6})$/.exec(id)?.[1] ?? 0)));
  return actions.map((each) => {
    if (!isMap(each)) return each;
    return inOrder({ id: each.id ?? `a${++last}`, ...each }, KEY_ORDER);
  });
}
