import { toHtml } from "hast-util-to-html";
import type { RadarChart } from "../document/nodes.ts";
import { radarSize, radarSvg } from "./chart/radar-svg.ts";
import { element } from "./element.ts";
import { safeTree } from "./safe-tree.ts";

/**
 * The style of a picture that stands by itself. It has a ground of its own: where a page is dark and its reader's system
 * is not, a picture without one could not be seen.
 */
const style = `
svg { --paper: #fff; --ink: #1b1f24; --soft: #57606a; --line: #d9dee4; --accent: #2f5fc4; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #14171a; --ink: #e4e7ea; --soft: #9aa4ae; --line: #343a41; --accent: #86abf5; }
}
.paper { fill: var(--paper); }
text { font: 12px system-ui, sans-serif; fill: var(--ink); }
.number { fill: var(--soft); }
.grid { fill: none; stroke: var(--line); }
.planned polygon, .planned line { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; }
.planned circle { fill: var(--ink); }
.actual polygon, .actual line { fill: var(--accent); fill-opacity: .18; stroke: var(--accent); stroke-width: 2.25; stroke-linejoin: round; }
.actual circle { fill: var(--accent); }
`;

/** A radar as a picture that is one file: nothing is loaded from elsewhere, and it follows the reader's light or dark. */
export function toSvgFile(chart: RadarChart): string {
  const [safe = chart] = safeTree({ type: "root", children: [chart] }).children;
  const drawing = radarSvg(safe.type === "radarChart" ? safe : chart);
  const { width, height } = radarSize;
  const [title, description, ...drawn] = drawing.children;
  const named = [title, description].filter((child) => child !== undefined);
  const picture = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img" },
    ...named.flatMap((child) => (child.type === "element" ? [child] : [])),
    element("style", {}, style),
    element("rect", { className: ["paper"], width, height, rx: 8 }),
    ...drawn.flatMap((child) => (child.type === "element" ? [child] : [])),
  );
  return `${toHtml(picture, { space: "svg", closeEmptyElements: true })}\n`;
}
