import { formatMeasure, formatNumber } from "../document/number.ts";
import { counted } from "../document/words.ts";
import type { KeyResultName, KeyResultState } from "../score/key-result-facts.ts";
import { wholePercent } from "../score/rounding.ts";

/** What is counted in a key result that has no value of its own. */
const COUNTED = { milestone: "milestone", task: "task", baseline: "reading" } as const;

/** Where a key result stands, in its own unit: `36.5 %`, `2 of 5 tasks`, `no check-in yet`. */
export function valueText(name: KeyResultName, state: KeyResultState): string {
  const { type } = name;
  if (type === "milestone" || type === "task" || type === "baseline") return countText(type, state);
  return state.value === null ? "no check-in yet" : formatMeasure(state.value, name.unit ?? "");
}

/** Where it stands beside where it should: `36.5 % (plan 38, target 45)`, `2.7 % (at most 2, kept 2 of 7 times)`. */
export function againstPlan(name: KeyResultName, state: KeyResultState): string {
  const wanted = wantedOf(name, state);
  return wanted.length === 0 ? valueText(name, state) : `${valueText(name, state)} (${wanted.join(", ")})`;
}

/** The same as a sentence goes on: `stands at 36.5 % (plan 38, target 45)`, `has had no check-in yet (target 45)`. */
export function standsText(name: KeyResultName, state: KeyResultState): string {
  return `${state.value === null ? "has had" : "stands at"} ${againstPlan(name, state)}`;
}

/** From where to where: `36.4 → 36.5 %`, `2 → 3 of 5 tasks`; only the value where there is no other before it. */
export function changeText(name: KeyResultName, before: KeyResultState | null, after: KeyResultState): string {
  const now = valueText(name, after);
  const was = before === null ? null : numberOf(name, before);
  return was === null || was === numberOf(name, after) ? now : `${formatNumber(was)} → ${now}`;
}

/** A fraction in whole per cent, `39 %`; a dash when it is not known. */
export function percent(fraction: number | null): string {
  return fraction === null ? "–" : `${wholePercent(fraction)} %`;
}

/** A change of a fraction in whole points: `+8 points`, `−1 point`, `no change`. */
export function points(change: number): string {
  const whole = wholePercent(Math.abs(change));
  if (whole === 0) return Math.abs(change) < 1e-12 ? "no change" : "under 1 point";
  return `${change > 0 ? "+" : "−"}${counted(whole, "point")}`;
}

function countText(type: keyof typeof COUNTED, { counted: count, value }: KeyResultState): string {
  if (value === null) return "no check-in yet";
  return count === null ? "nothing to count" : `${formatNumber(count.reached)} of ${counted(count.of, COUNTED[type])}`;
}

/** The number that a value begins with; null when there is none yet. */
function numberOf({ type }: KeyResultName, { value, counted: count }: KeyResultState): number | null {
  if (value === null) return null;
  return type === "milestone" || type === "task" || type === "baseline" ? (count?.reached ?? null) : value;
}

/** What the plan, the target or the bounds say; the unit stands beside the value already. */
function wantedOf(name: KeyResultName, state: KeyResultState): string[] {
  switch (name.type) {
    case "control":
      return boundsOf(name, state);
    case "increase":
    case "decrease":
    case "percentage":
      return [...plannedValue(name, state), ...(name.target === null ? [] : [`target ${formatNumber(name.target)}`])];
    default:
      return state.expected === null ? [] : [`${percent(state.progress)}, plan ${percent(state.expected)}`];
  }
}

function boundsOf({ atLeast, atMost }: KeyResultName, { counted: kept }: KeyResultState): string[] {
  return [
    ...(atLeast === null ? [] : [`at least ${formatNumber(atLeast)}`]),
    ...(atMost === null ? [] : [`at most ${formatNumber(atMost)}`]),
    ...(kept === null || kept.of === 0 ? [] : [`kept ${formatNumber(kept.reached)} of ${counted(kept.of, "time")}`]),
  ];
}

/** The plan as a value, with no more decimals than the value has or than its size makes worth reading. */
function plannedValue({ start, target }: KeyResultName, { expected, value }: KeyResultState): string[] {
  if (start === null || target === null || expected === null) return [];
  const planned = start + expected * (target - start);
  const size = Math.abs(target - start);
  const decimals = Math.max(decimalsOf(value), size < 2 ? 2 : size < 20 ? 1 : 0);
  return [`plan ${formatNumber(Number(planned.toFixed(decimals)))}`];
}

function decimalsOf(value: number | null): number {
  return Math.min(2, String(value ?? 0).split(".")[1]?.length ?? 0);
}
