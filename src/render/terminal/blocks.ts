import type { Code, Heading, List, ListItem, Nodes } from "mdast";
import { lineChartText } from "../chart/line-chart-text.ts";
import { padEnd, widthOf, wrap } from "../columns.ts";
import type { Style } from "../style.ts";
import { barChartLines } from "./bar-chart.ts";
import { inlineText } from "./inline.ts";
import { pairedBarLines } from "./paired-bars.ts";
import { tableLines } from "./table.ts";

/** The room that blocks are drawn in, and their colours. */
export interface Room {
  readonly width: number;
  readonly style: Style;
}

/** A chart taller than this, or wider, only spreads the same values. */
const chart = { width: 76, height: 12 };

/** A column of text wider than this is hard to read, however wide the terminal. */
const readable = 100;

/** Blocks as lines, an empty one between two of them; what stands under a heading follows it closely. */
export function blockLines(nodes: readonly Nodes[], room: Room): string[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const lines = linesOf(node, room);
    return before === undefined || before.type === "heading" ? lines : ["", ...lines];
  });
}

function linesOf(node: Nodes, room: Room): string[] {
  const { width, style } = room;
  switch (node.type) {
    case "heading":
      return headingLines(node, room);
    case "list":
      return listLines(node, room);
    case "table":
      return tableLines(node, room);
    case "blockquote":
      return blockLines(node.children, { style, width: width - 2 }).map((line) =>
        `${style.muted("│")} ${line}`.trimEnd(),
      );
    case "code":
      return codeLines(node, style);
    case "thematicBreak":
      return [style.muted("─".repeat(Math.min(width, readable)))];
    case "lineChart":
      return [
        ...wrap(style.strong(node.title), width),
        ...lineChartText({ ...node, ...chart, width: Math.min(width, chart.width), style }),
      ];
    case "barChart":
      return [...wrap(style.strong(node.title), width), ...barChartLines(node.items, room)];
    case "radarChart":
      return [...wrap(style.strong(node.title), width), ...pairedBarLines(node.items, room)];
    case "paragraph":
      return wrap(inlineText(node.children, style), Math.min(width, readable));
    default:
      return wrap(inlineText([node], style), Math.min(width, readable));
  }
}

/** The first two levels are underlined by a row of their own: without colour they are headings still. */
function headingLines(node: Heading, { width, style }: Room): string[] {
  const lines = wrap(inlineText(node.children, style), width);
  const rule = { 1: "━", 2: "─" }[node.depth as 1 | 2];
  const under = rule === undefined ? [] : [style.muted(rule.repeat(Math.max(...lines.map(widthOf))))];
  return [...lines.map(style.strong), ...under];
}

function codeLines(node: Code, style: Style): string[] {
  return node.value.split("\n").map((line) => `    ${style.code(line.replaceAll("\t", "→   "))}`.trimEnd());
}

function listLines(node: List, room: Room): string[] {
  const first = node.start ?? 1;
  const bullets = node.children.map((item, index) => bullet(item, node.ordered === true ? first + index : null));
  const lead = Math.max(0, ...bullets.map(widthOf)) + 1;
  return node.children.flatMap((item, index) => {
    const lines = itemLines(item, { ...room, width: room.width - lead });
    return lines.map((line, row) => (padEnd(row === 0 ? (bullets[index] ?? "") : "", lead) + line).trimEnd());
  });
}

/** Blocks of an item follow each other closely, as its list does. */
function itemLines(item: ListItem, room: Room): string[] {
  return item.children.length === 0 ? [""] : item.children.flatMap((child) => blockLines([child], room));
}

function bullet({ checked }: ListItem, number: number | null): string {
  if (typeof checked === "boolean") return checked ? "☑" : "☐";
  return number === null ? "•" : `${number}.`;
}
