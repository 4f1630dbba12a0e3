import type { Element } from "hast";
import type { BarItem, RadarChart } from "../../document/nodes.ts";
import { clamp } from "../../score/mean.ts";
import { wrap } from "../columns.ts";
import { element } from "../element.ts";
import { progressText } from "../meaning.ts";
import { truncate } from "../truncate.ts";

/** The size of the drawing, in the units that everything in it is measured in. */
export const radarSize = { width: 480, height: 350 };

const centre = { x: 240, y: 186 };
const radius = 108;
const rings = [0.25, 0.5, 0.75, 1];
const lineHeight = 14;

/** From the end of a spoke to its label, and how many lines of it there is room for, and columns beside and above. */
const label = { away: 12, lines: 3, beside: 17, above: 40 };

/** With more spokes than this their labels would lie on each other: the numbers stand for them. */
const mostLabels = 8;

/**
 * Plan and actual as two shapes over a numbered spoke for each item: the plan dashed, the actual drawn through and
 * filled. Fractions lie between the centre, 0, and the outer ring, 1; what is beyond is drawn at the end.
 */
export function radarSvg({ title, items }: RadarChart): Element {
  const words = items.map((item, index) => `${index + 1} ${item.label}: ${inWords(item)}`).join("; ");
  return element(
    "svg",
    { className: ["chart", "radar"], viewBox: `0 0 ${radarSize.width} ${radarSize.height}`, role: "img" },
    element("title", {}, title),
    element("desc", {}, words),
    ...web(items),
    shape("planned", items, (item) => item.expected),
    shape("actual", items, (item) => item.actual),
    ...items.map((item, index) => spokeLabel(item, index, items.length)),
    legend(),
  );
}

function web(items: readonly BarItem[]): Element[] {
  const ringOf = (ring: number): Element =>
    element("polygon", {
      className: ["grid"],
      points: pointsOf(items.map((_, index) => at(index, items.length, ring))),
    });
  const spokes = items.map((_, index) => {
    const end = at(index, items.length, 1);
    return element("line", { className: ["grid"], x1: centre.x, y1: centre.y, x2: end.x, y2: end.y });
  });
  const scale = [0.5, 1].map((ring) =>
    element(
      "text",
      { className: ["number"], x: centre.x + 4, y: at(0, 1, ring).y + lineHeight - 2 },
      `${ring * 100} %`,
    ),
  );
  return [...rings.map(ringOf), ...spokes, ...scale];
}

function shape(name: string, items: readonly BarItem[], read: (item: BarItem) => number | null): Element {
  const corners = items.map((item, index) => at(index, items.length, clamp(read(item) ?? 0)));
  const dots = corners.map(({ x, y }) => element("circle", { cx: x, cy: y, r: 2.5 }));
  return element("g", { className: [name] }, element("polygon", { points: pointsOf(corners) }), ...dots);
}

/** Beside the end of its spoke, and never across the drawing. */
function spokeLabel({ label: text }: BarItem, index: number, count: number): Element {
  const { x, y } = at(index, count, 1 + label.away / radius);
  const side = Math.abs(x - centre.x) < 1 ? "middle" : x > centre.x ? "start" : "end";
  const lines =
    count > mostLabels
      ? [`${index + 1}`]
      : shortened(`${index + 1} ${text}`, side === "middle" ? label.above : label.beside);
  const first =
    y + 4 - (y < centre.y - 1 ? lines.length - 1 : y > centre.y + 1 ? 0 : (lines.length - 1) / 2) * lineHeight;
  return element(
    "g",
    {},
    element("title", {}, text),
    ...lines.map((line, row) => element("text", { x, y: tenth(first + row * lineHeight), textAnchor: side }, line)),
  );
}

function shortened(text: string, columns: number): string[] {
  const lines = wrap(text, columns);
  if (lines.length <= label.lines) return lines;
  const rest = lines.slice(label.lines - 1).join(" ");
  return [...lines.slice(0, label.lines - 1), truncate(rest, columns)];
}

function legend(): Element {
  const y = radarSize.height - 8;
  const entry = (name: string, x: number, word: string): Element =>
    element(
      "g",
      { className: [name] },
      element("line", { x1: x, x2: x + 24, y1: y - 4, y2: y - 4 }),
      element("text", { x: x + 30, y }, word),
    );
  return element("g", {}, entry("actual", 160, "actual"), entry("planned", 250, "plan"));
}

/** Where a fraction lies on a spoke; the first spoke points up, the others follow clockwise. */
function at(index: number, count: number, fraction: number): { x: number; y: number } {
  const angle = (2 * Math.PI * index) / count;
  const length = radius * fraction;
  return { x: tenth(centre.x + length * Math.sin(angle)), y: tenth(centre.y - length * Math.cos(angle)) };
}

function pointsOf(corners: readonly { x: number; y: number }[]): string {
  return corners.map(({ x, y }) => `${x},${y}`).join(" ");
}

function inWords({ actual, expected }: BarItem): string {
  return progressText({ progress: actual, expected });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
