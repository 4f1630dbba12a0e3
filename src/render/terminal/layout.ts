import CliTable from "cli-table3";

/** Spaces between two columns. */
export const gap = 2;

/** Between two columns a gap; no other line is drawn than the one under the headings. */
const bare = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ".repeat(gap),
};

/** What a cell is laid out as: as wide as the text that takes its place. */
const standIn = "\uE000";
const standIns = /\uE000+/g;

/**
 * Rows of cells, each the lines of its column's width, as the lines of a table.
 *
 * cli-table3 lays the rows out, but measures text by rules of its own, under which some scripts and emoji are cut
 * short. So it gets stand-ins of the right width, and the real lines take their places afterwards. Rows whose cells
 * are as tall as each other's look the same to it, and are laid out once: it takes milliseconds for a row.
 */
export function layOut(rows: readonly string[][][], widths: readonly number[]): string[] {
  const templates = new Map<string, string>();
  return rows.flatMap((row) => {
    const shape = row.map((cell) => cell.length).join();
    const template = templates.get(shape) ?? templateOf(row, widths);
    templates.set(shape, template);
    return filled(template, row);
  });
}

function templateOf(row: readonly string[][], widths: readonly number[]): string {
  const table = new CliTable({
    chars: bare,
    colWidths: [...widths],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push(row.map((cell, column) => cell.map(() => standIn.repeat(widths[column] ?? 0)).join("\n")));
  return table.toString();
}

function filled(template: string, row: readonly string[][]): string[] {
  const height = Math.max(...row.map((cell) => cell.length));
  const inOrder = Array.from({ length: height }, (_, line) => row.flatMap((cell) => cell[line] ?? [])).flat();
  let next = 0;
  const lines = template.replace(standIns, () => inOrder[next++] ?? "").split("\n");
  return lines.map((line) => line.trimEnd());
}
