import type { Delete, ListItem, Parents } from "mdast";
import { defaultHandlers, type Info, type State } from "mdast-util-to-markdown";
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
import { bar } from "../chart/bar.ts";
import { badgeText, progressText, trendSymbol } from "../meaning.ts";
import { barChartMermaid, lineChartMermaid, radarMermaid } from "./mermaid.ts";
import { text } from "./plain-text.ts";

const barWidth = 10;
const line = "____";

/** How the nodes of running text are written, where that differs from the library's way. */
export const phrasingHandlers = {
  text,
  status: (node: StatusBadge) => badgeText(node),
  progress: (node: ProgressBar) => `${bar(node.progress, node.expected, barWidth)} ${progressText(node)}`,
  trend: (node: TrendArrow) => trendSymbol(node.trend),
  blank,
  delete: struck,
};

/** How blocks are written, where that differs from the library's way. */
export const flowHandlers = {
  listItem,
  lineChart: (node: LineChart, parent: Parents | undefined, state: State, info: Info) =>
    fenced(lineChartMermaid(node), parent, state, info),
  barChart: (node: BarChart, parent: Parents | undefined, state: State, info: Info) =>
    fenced(barChartMermaid(node), parent, state, info),
  radarChart,
};

/** A line to write on. Between spaces underscores are only underscores; elsewhere they could be a rule or emphasis. */
function blank(_node: Blank, _parent: Parents | undefined, state: State, info: Info): string {
  const inCell = state.stack.includes("tableCell");
  const apart = /[\s|]/.test(info.after || " ") && (inCell || info.before === " ");
  return apart ? line : line.replaceAll("_", "\\_");
}

function struck(node: Delete, _parent: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter("emphasis");
  const value = state.containerPhrasing(node, { ...info, before: "~", after: "~" });
  exit();
  return `~~${value}~~`;
}

/** An item, with its box when it is something to do. */
function listItem(node: ListItem, parent: Parents | undefined, state: State, info: Info): string {
  const written = defaultHandlers.listItem(node, parent, state, info);
  if (typeof node.checked !== "boolean") return written;
  return written.replace(/^(?:-|\d+[.)]) /, (bullet) => `${bullet}[${node.checked ? "x" : " "}] `);
}

/** As its picture, where there is one; what it shows is told where it cannot be seen. */
function radarChart(node: RadarChart, parent: Parents | undefined, state: State, info: Info): string {
  const { title, items, picture } = node;
  if (picture === null) {
    const drawn = hasShape(node) ? radarMermaid(node) : barChartMermaid({ type: "barChart", title, items });
    return fenced(drawn, parent, state, info);
  }
  return defaultHandlers.image({ type: "image", url: picture, alt: title }, undefined, state, info);
}

/** A chart that markdown hosts draw; where they do not, its labels and numbers can be read. */
function fenced(chart: string | null, parent: Parents | undefined, state: State, info: Info): string {
  if (chart === null) return "_Nothing measured yet._";
  return defaultHandlers.code({ type: "code", lang: "mermaid", value: chart }, parent, state, info);
}
