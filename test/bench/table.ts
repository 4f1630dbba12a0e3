import type { Figure, Measured } from "./figures.ts";
import type { Spread } from "./spread.ts";

/** A figure with what came of it; an error is the output of the command that failed. */
export interface Result {
  readonly figure: Figure;
  readonly outcome: Measured | Error;
}

const HEADINGS = [
  "figure",
  "median (lowest–highest)",
  "compared with",
  "its median",
  "ratio (of pairs)",
  "bar",
  "within",
];

/** The results as a markdown table, padded so that it can be read as it is. */
export function table(results: readonly Result[]): string {
  const rows = [HEADINGS, ...results.map(row)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) => line(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** Whether a figure was measured and holds its bar. */
export function isWithin({ figure, outcome }: Result): boolean {
  return !(outcome instanceof Error) && amount(outcome) <= figure.bar;
}

function amount(measured: Measured): number {
  return measured.kind === "memory" ? measured.megabytes.median : measured.comparison.ratio;
}

function row(result: Result): string[] {
  const { figure, outcome } = result;
  const bar = `${figure.bar} ${figure.unit}`;
  if (outcome instanceof Error) return [figure.name, "FAILED, see below", figure.comparedWith, "", "", bar, "NO"];
  const within = isWithin(result) ? "yes" : "NO";
  if (outcome.kind === "memory") {
    return [figure.name, spread(outcome.megabytes, megabytes), "", "", "", bar, within];
  }
  const { time, reference, ratio, pairs } = outcome.comparison;
  const name = outcome.note === undefined ? figure.name : `${figure.name} (${outcome.note})`;
  const ratios = `${times(ratio)} (${pairs.low.toFixed(2)}–${pairs.high.toFixed(2)})`;
  return [name, spread(time, duration), figure.comparedWith, duration(reference.median), ratios, bar, within];
}

function spread({ median, low, high }: Spread, format: (value: number) => string): string {
  return `${format(median)} (${format(low)}–${format(high)})`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

const duration = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
const megabytes = (value: number) => `${value.toFixed(0)} MB`;
const times = (value: number) => `${value.toFixed(2)} ×`;
