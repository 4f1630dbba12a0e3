import { formatMeasure, formatNumber } from "../document/number.ts";
import { counted } from "../document/words.ts";
import { safeText } from "../render/safe-text.ts";
import { itemsOf } from "../score/items.ts";
import type { ScoredKeyResult, ScoredObjective } from "../score/scored.ts";
import { unitOf } from "./status/json.ts";

/** Whether nothing is known yet: no check-in, and no initiatives that count without one. It is not at 0 %. */
export function isSilent({ lastCheckIn, value }: ScoredKeyResult): boolean {
  return lastCheckIn === null && value === null;
}

/** Whether an objective or a key result is one of which nobody has said anything: it is not at 0 %. */
export function isUnheard({ lastCheckIn, progress }: ScoredObjective | ScoredKeyResult): boolean {
  return lastCheckIn === null && !(progress !== null && progress > 0);
}

/** Where a key result's value stands, in its unit: `36.5 → 45 %`, `3 of 5 milestones`, `no check-in yet`. */
export function valueText(scored: ScoredKeyResult): string {
  const { keyResult, value, target, share, control } = scored;
  if (isSilent(scored)) return "no check-in yet";
  if (keyResult.type === "control") {
    return control === null || control.due === 0
      ? "nothing due yet"
      : `${control.withinBounds} of ${control.due} within bounds`;
  }
  if (keyResult.type === "baseline")
    return share === null ? "nothing to count" : `${share.reached} of ${counted(share.of, "measurement")}`;
  if (keyResult.type === "milestone" || keyResult.type === "task") {
    // As people count them, whatever they weigh.
    const items = itemsOf(keyResult, scored.checkIns);
    if (items.length === 0) return "nothing to count";
    return `${items.filter(({ reached }) => reached).length} of ${counted(items.length, keyResult.type)}`;
  }
  if (value === null) return "no check-in yet";
  const unit = safeText(unitOf(keyResult) ?? "");
  return target === null ? formatMeasure(value, unit) : `${formatNumber(value)} → ${formatMeasure(target, unit)}`;
}
