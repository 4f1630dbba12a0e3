import type { BarItem } from "../../document/nodes.ts";
import { bar } from "../chart/bar.ts";
import { padEnd, widthOf, wrap } from "../columns.ts";
import { progressText } from "../meaning.ts";
import type { Room } from "./blocks.ts";

/** Columns of the bars, where there is room for them. */
const widest = 30;
const narrowest = 8;
const gap = 2;

/** One line an item: its label, its bar with the plan marked, and the numbers in words. */
export function barChartLines(items: readonly BarItem[], { width, style }: Room): string[] {
  const words = items.map(({ actual, expected }) => progressText({ progress: actual, expected }));
  const wordsWidth = Math.max(0, ...words.map(widthOf));
  const room = width - wordsWidth - 2 * gap;
  const longest = Math.max(0, ...items.map((item) => widthOf(item.label)));
  const labelWidth = Math.min(longest, Math.max(narrowest, Math.min(Math.floor(width / 3), room - narrowest)));
  const barWidth = Math.max(narrowest, Math.min(widest, room - labelWidth));
  return items.flatMap((item, index) => {
    const drawn = `${style.info(bar(item.actual, item.expected, barWidth))}  ${words[index]}`;
    const label = wrap(item.label, labelWidth);
    return label.map((line, row) => (row === 0 ? `${padEnd(line, labelWidth)}  ${drawn}` : line));
  });
}
