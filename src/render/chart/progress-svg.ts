import type { Element } from "hast";
import { element } from "../element.ts";

const width = 96;
const height = 10;

/** A small bar with a tick where the plan is. Beyond its ends a bar is cut: the numbers beside it are not. */
export function progressSvg(fraction: number | null, expected: number | null, description: string): Element {
  const done = widthOf(fraction ?? 0);
  const plan = expected === null || expected <= 0 ? [] : [planMark(widthOf(expected))];
  return element(
    "svg",
    { className: ["bar"], viewBox: `0 0 ${width} ${height}`, width, height, role: "img" },
    element("title", {}, description),
    element("rect", { className: ["track"], y: 2, width, height: 6, rx: 3 }),
    element("rect", { className: ["fill"], y: 2, width: done, height: 6, rx: 3 }),
    ...plan,
  );
}

function planMark(x: number): Element {
  return element("rect", { className: ["mark"], x: Math.min(width - 2, Math.max(0, x - 1)), width: 2, height });
}

function widthOf(fraction: number): number {
  return Math.round(Math.max(0, Math.min(1, fraction)) * width);
}
