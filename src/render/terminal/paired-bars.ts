import type { BarItem } from "../../document/nodes.ts";
import { bar } from "../chart/bar.ts";
import { hang } from "../columns.ts";
import { percentText } from "../meaning.ts";
import type { Room } from "./blocks.ts";

/** Columns of a bar, where there is room for it, and of what stands beside it. */
const widest = 40;
const narrowest = 8;
const beside = "   actual    100 %".length;

/** Three lines an item: its number and label, its actual, and its plan under that. */
export function pairedBarLines(items: readonly BarItem[], { width, style }: Room): string[] {
  const barWidth = Math.max(narrowest, Math.min(widest, width - beside));
  return items.flatMap(({ label, actual, expected }, index) => [
    ...hang(`${index + 1}  `.slice(0, 3), label, width),
    `   actual  ${style.info(bar(actual, null, barWidth))}  ${percentText(actual)}`,
    `   plan    ${style.muted(planBar(expected, barWidth))}  ${percentText(expected)}`,
  ]);
}

/** A line up to where the plan is; it differs in shape from what has been done. */
function planBar(expected: number | null, width: number): string {
  const columns = Math.round(Math.max(0, Math.min(1, expected ?? 0)) * width);
  if (expected === null || columns === 0) return " ".repeat(width);
  return `${"┄".repeat(columns - 1)}┃`.padEnd(width);
}
