import type { Element } from "hast";
import type { BarChart, BarItem } from "../../document/nodes.ts";
import { element } from "../element.ts";
import { progressText } from "../meaning.ts";
import { truncate } from "../truncate.ts";

const width = 480;
const rowHeight = 44;
const barTop = 22;
const barHeight = 10;

/** Columns of a label before it is cut, at the size that it is written in; the whole of it is in its title. */
const longestLabel = 48;

/** Actual progress as bars, each with a tick where the plan is. Labels stand above the bars, where there is room. */
export function barChartSvg({ title, items }: BarChart): Element {
  const words = items.map((item) => `${item.label}: ${inWords(item)}`).join("; ");
  return element(
    "svg",
    { className: ["chart"], viewBox: `0 0 ${width} ${Math.max(1, items.length) * rowHeight}`, role: "img" },
    element("title", {}, title),
    element("desc", {}, words),
    ...items.map((item, index) => row(item, index * rowHeight)),
  );
}

function row(item: BarItem, top: number): Element {
  const plan = item.expected === null ? [] : [mark(xOf(item.expected))];
  return element(
    "g",
    { transform: `translate(0 ${top})` },
    element("title", {}, item.label),
    element("text", { y: 14 }, truncate(item.label, longestLabel)),
    element("text", { className: ["number"], x: width, y: 14, textAnchor: "end" }, inWords(item)),
    element("rect", { className: ["track"], y: barTop, width, height: barHeight, rx: 4 }),
    element("rect", { className: ["fill"], y: barTop, width: xOf(item.actual ?? 0), height: barHeight, rx: 4 }),
    ...plan,
  );
}

function mark(x: number): Element {
  return element("rect", {
    className: ["mark"],
    x: Math.min(width - 2, x),
    y: barTop - 3,
    width: 2,
    height: barHeight + 6,
  });
}

function inWords({ actual, expected }: BarItem): string {
  return progressText({ progress: actual, expected });
}

function xOf(fraction: number): number {
  return Math.round(Math.max(0, Math.min(1, fraction)) * width);
}
