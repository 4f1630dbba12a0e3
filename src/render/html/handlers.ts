import type { Element } from "hast";
import type { Table } from "mdast";
import { defaultHandlers, type State } from "mdast-util-to-hast";
import { toString as textOf } from "mdast-util-to-string";
import type {
  BarChart,
  Blank,
  LineChart,
  ProgressBar,
  RadarChart,
  StatusBadge,
  TrendArrow,
} from "../../document/nodes.ts";
import { hasShape } from "../../document/radar.ts";
import { barChartSvg } from "../chart/bar-chart-svg.ts";
import { lineChartSvg } from "../chart/line-chart-svg.ts";
import { progressSvg } from "../chart/progress-svg.ts";
import { radarSvg } from "../chart/radar-svg.ts";
import { element, unheard, unseen } from "../element.ts";
import { badges, percentText, progressText, trendSymbol, trendWord } from "../meaning.ts";
import { numbersTable } from "./numbers.ts";

/** How the nodes of a report become HTML, where that differs from the library's way. */
export const handlers = {
  status: (_: State, node: StatusBadge) => badge(node),
  progress: (_: State, node: ProgressBar) => progress(node),
  trend: (_: State, { trend }: TrendArrow) =>
    element("span", { className: ["trend"] }, unheard(trendSymbol(trend)), unseen(trendWord(trend))),
  blank: (_: State, { label }: Blank) => element("span", { className: ["blank"] }, unseen(`${label}: to be filled in`)),
  lineChart: (_: State, node: LineChart) =>
    figure(
      node.title,
      lineChartSvg(node),
      element("details", {}, element("summary", {}, "Numbers"), numbersTable(node)),
    ),
  barChart: (_: State, node: BarChart) => figure(node.title, barChartSvg(node)),
  radarChart: (_: State, node: RadarChart) =>
    figure(node.title, hasShape(node) ? radarSvg(node) : barChartSvg({ ...node, type: "barChart" })),
  table,
};

function badge({ status, stale }: StatusBadge): Element {
  const { symbol, word } = badges[status];
  const classes = stale ? ["badge", status, "stale"] : ["badge", status];
  return element("span", { className: classes }, unheard(symbol), ` ${word}${stale ? " (stale)" : ""}`);
}

/** The bar with its numbers; what it is the progress of is told to whoever cannot see where it stands. */
function progress(node: ProgressBar): Element {
  const { progress: done, expected } = node;
  const plan =
    expected === null ? [] : [" ", element("span", { className: ["plan"] }, `plan ${percentText(expected)}`)];
  const description = `${node.label}: ${progressText(node)}`;
  return element(
    "span",
    { className: ["progress"] },
    progressSvg(done, expected, description),
    ` ${percentText(done)}`,
    ...plan,
  );
}

/**
 * A table scrolls by itself where the screen is too narrow for it, and can be reached by keyboard to do so. On a phone a
 * row becomes a paragraph (the stylesheet does it), in which each cell says what it is.
 */
function table(state: State, node: Table): Element {
  const drawn = defaultHandlers.table(state, node);
  const labels = (node.children[0]?.children ?? []).map((cell) => textOf(cell));
  for (const row of elementsIn(elementsIn(drawn).find(({ tagName }) => tagName === "tbody"))) {
    // the first says what the row is about
    for (const [index, cell] of elementsIn(row).entries())
      if (index > 0) cell.properties.dataLabel = labels[index] || null;
  }
  return element("div", { className: ["scroll"], tabIndex: 0 }, drawn);
}

function elementsIn(parent: Element | undefined): Element[] {
  return (parent?.children ?? []).filter((child) => child.type === "element");
}

function figure(title: string, ...content: Element[]): Element {
  return element("figure", {}, element("figcaption", {}, title), ...content);
}
