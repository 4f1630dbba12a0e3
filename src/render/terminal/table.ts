import type { Table, TableCell } from "mdast";
import { hang, padEnd, widthOf, wrap } from "../columns.ts";
import type { Room } from "./blocks.ts";
import { columnWidths, type Wish } from "./column-widths.ts";
import { inlineText } from "./inline.ts";
import { gap, layOut } from "./layout.ts";

/** A word longer than this may be broken to keep a table a table. */
const longestWord = 14;

/**
 * A table fitted to the width: cells wrap, and rows stand apart when one of them has several lines. With no room for
 * the columns beside each other, each row becomes a block of `heading value` lines.
 */
export function tableLines(table: Table, room: Room): string[] {
  const [head = [], ...rows] = table.children.map(({ children }) =>
    children.map((cell) => inlineText(cell.children, room.style)),
  );
  if (head.length === 0) return [];
  const available = room.width - gap * (head.length - 1);
  const wishes = head.map((_, column) => wishOf([head, ...rows].map((row) => row[column] ?? "")));
  const drawings = head.map((_, column) => table.children.some((row) => isDrawing(row.children[column])));
  const whole = wishes.map((wish, column) => (drawings[column] ? { ...wish, least: wish.natural } : wish));
  const widths = columnWidths(whole, available) ?? columnWidths(wishes, available);
  return widths === null ? stacked(head, rows, room) : gridLines(head, rows, { table, widths, style: room.style });
}

/** How wide the cells of a column would like to be, and what their longest word needs. */
function wishOf(cells: readonly string[]): Wish {
  const natural = Math.max(1, ...cells.flatMap((cell) => cell.split("\n").map(widthOf)));
  const word = Math.max(1, ...cells.flatMap((cell) => cell.split(/[ \n]+/).map(widthOf)));
  return { natural, least: Math.min(word, longestWord) };
}

/** A bar or a badge stays on one line as long as the words beside it have room to wrap. */
function isDrawing(cell: TableCell | undefined): boolean {
  const [only, ...more] = cell?.children ?? [];
  return more.length === 0 && (only?.type === "progress" || only?.type === "status");
}

interface Grid {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly style: Room["style"];
}

function gridLines(head: readonly string[], rows: readonly string[][], { table, widths, style }: Grid): string[] {
  const aligned = (cells: readonly string[]) =>
    widths.map((width, column) => {
      const lines = wrap(cells[column] ?? "", width);
      return lines.map((line) => align(line, width, table.align?.[column] ?? null));
    });
  const body = rows.map(aligned);
  const tall = body.some((row) => row.some((cell) => cell.length > 1));
  const rule = widths.map((width) => [style.muted("─".repeat(width))]);
  const heading = aligned(head.map(style.strong));
  const apart = widths.map(() => [""]);
  return layOut([heading, rule, ...body.flatMap((row, index) => (tall && index > 0 ? [apart, row] : [row]))], widths);
}

function stacked(head: readonly string[], rows: readonly string[][], { width, style }: Room): string[] {
  const lead = Math.min(Math.max(...head.map(widthOf)), Math.floor(width / 3));
  return rows.flatMap((row, index) => {
    const fields = head.flatMap((title, column) => {
      const name = wrap(title, lead)[0] ?? "";
      return hang(`${padEnd(style.strong(name), lead)}  `, row[column] ?? "", width);
    });
    return index === 0 ? fields : ["", ...fields];
  });
}

function align(line: string, width: number, side: "left" | "center" | "right" | null): string {
  const room = Math.max(0, width - widthOf(line));
  if (side === "right") return " ".repeat(room) + line;
  if (side === "center") return padEnd(" ".repeat(Math.floor(room / 2)) + line, width);
  return padEnd(line, width);
}
