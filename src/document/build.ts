/** Builders of report trees: short names for mdast nodes, where a plain string stands for a text node. */
import type {
  AlignType,
  BlockContent,
  Blockquote,
  Break,
  Code,
  Delete,
  Emphasis,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Table,
  TableCell,
  Text,
  ThematicBreak,
} from "mdast";
import type {
  BadgeStatus,
  BarChart,
  BarItem,
  Blank,
  Direction,
  LineChart,
  ProgressBar,
  RadarChart,
  StatusBadge,
  TrendArrow,
} from "./nodes.ts";

/** Running text: a string is a text node. */
export type Inline = string | PhrasingContent;

/** What stands in a list item: running text, or whole blocks. */
export type Item = Inline | readonly Inline[] | ListItem;

/** A cell of a table: one piece of running text, or several. */
export type Cell = Inline | readonly Inline[];

/** A column of a table: its heading and how its cells are aligned. */
export interface Column {
  readonly title: Cell;
  readonly align?: AlignType;
}

/** The whole document. */
export function root(...children: RootContent[]): Root {
  return { type: "root", children };
}

export function heading(depth: Heading["depth"], ...children: Inline[]): Heading {
  return { type: "heading", depth, children: phrasing(children) };
}

export function paragraph(...children: Inline[]): Paragraph {
  return { type: "paragraph", children: phrasing(children) };
}

/** What a person typed over several lines, as the paragraphs that its blank lines make of it. */
export function paragraphs(typed: string): Paragraph[] {
  const parts = typed.split(/(?:\r?\n[^\S\n]*){2,}/u).map((part) => part.trim());
  return parts.filter((part) => part !== "").map((part) => paragraph(part));
}

export function blockquote(...children: BlockContent[]): Blockquote {
  return { type: "blockquote", children };
}

/** A block of code or of a file, in the language named. The newline that ends a file is not a line of its own. */
export function code(lang: string | null, value: string): Code {
  return { type: "code", lang, value: value.replace(/\n$/, "") };
}

export function thematicBreak(): ThematicBreak {
  return { type: "thematicBreak" };
}

/** A list with bullets. */
export function list(...items: Item[]): List {
  return listOf(items, false);
}

/** A list with numbers, from 1. */
export function orderedList(...items: Item[]): List {
  return listOf(items, true);
}

/** An item of a list that holds blocks, such as a paragraph with a list under it. */
export function item(...children: BlockContent[]): ListItem {
  return { type: "listItem", spread: false, children };
}

/** An item with a box: something to do, or done. */
export function task(done: boolean, ...children: Inline[]): ListItem {
  return { ...item(paragraph(...children)), checked: done };
}

/** A table; a row with fewer cells than there are columns ends in empty ones. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const head = columns.map((column) => column.title);
  const body = rows.map((cells) => columns.map((_, index) => cells[index] ?? ""));
  return {
    type: "table",
    align: columns.map((column) => column.align ?? null),
    children: [head, ...body].map((cells) => ({ type: "tableRow", children: cells.map(tableCell) })),
  };
}

export function text(value: string): Text {
  return { type: "text", value };
}

export function strong(...children: Inline[]): Strong {
  return { type: "strong", children: phrasing(children) };
}

export function emphasis(...children: Inline[]): Emphasis {
  return { type: "emphasis", children: phrasing(children) };
}

/** Text that no longer holds, struck through. */
export function struck(...children: Inline[]): Delete {
  return { type: "delete", children: phrasing(children) };
}

export function inlineCode(value: string): InlineCode {
  return { type: "inlineCode", value };
}

/** A link; without children its text is the address. Renderers let only http, https and mailto through. */
export function link(url: string, ...children: Inline[]): Link {
  return { type: "link", url, children: phrasing(children.length > 0 ? children : [url]) };
}

/** A new line inside a paragraph. */
export function lineBreak(): Break {
  return { type: "break" };
}

/** A badge; `stale` when what it rests on is too old. */
export function status(value: BadgeStatus, stale: boolean): StatusBadge {
  return { type: "status", status: value, stale };
}

/** A bar of progress against the plan, both fractions; the label says what it is the progress of. */
export function progress(fraction: number | null, expected: number | null, label: string): ProgressBar {
  return { type: "progress", progress: fraction, expected, label };
}

export function trend(direction: Direction): TrendArrow {
  return { type: "trend", trend: direction };
}

/** An empty place to fill in; the label says what belongs there. */
export function blank(label: string): Blank {
  return { type: "blank", label };
}

export function lineChart(chart: Omit<LineChart, "type">): LineChart {
  return { type: "lineChart", ...chart };
}

export function barChart(title: string, items: BarItem[]): BarChart {
  return { type: "barChart", title, items };
}

export function radarChart(title: string, items: BarItem[]): RadarChart {
  return { type: "radarChart", title, items, picture: null };
}

function phrasing(children: readonly Inline[]): PhrasingContent[] {
  return children.map((child) => (typeof child === "string" ? text(child) : child));
}

function tableCell(cell: Cell): TableCell {
  return { type: "tableCell", children: phrasing(severalOf(cell)) };
}

function listOf(items: readonly Item[], ordered: boolean): List {
  return { type: "list", ordered, spread: false, children: items.map(listItem) };
}

function listItem(entry: Item): ListItem {
  if (typeof entry === "object" && "type" in entry && entry.type === "listItem") return entry;
  return item(paragraph(...severalOf(entry)));
}

function severalOf(inline: Cell): readonly Inline[] {
  return typeof inline === "string" || "type" in inline ? [inline] : inline;
}
