import type { Series } from "../../document/nodes.ts";
import { formatMeasure } from "../../document/number.ts";
import { padEnd, widthOf, wrap } from "../columns.ts";
import { safeText } from "../safe-text.ts";
import type { Style } from "../style.ts";
import { truncate } from "../truncate.ts";
import { DotGrid } from "./dot-grid.ts";
import { valuesByColumn } from "./line-path.ts";
import { extentOf, positionOn, type Scale, scaleFor } from "./scale.ts";

/** What is drawn, and how large: columns and rows of the whole chart, axes and legend included. */
export interface LineChartText {
  /** The first is drawn as a line, on top; the others as points, each of another shape. */
  readonly series: readonly Series[];
  /** The first and the last stand under the x axis. */
  readonly xLabels: readonly string[];
  readonly unit: string;
  readonly width: number;
  readonly height: number;
  readonly style: Style;
}

const pointGlyphs = ["·", "×", "∘", "+"];

/** Rows under the plot: the axis, its labels, the legend. */
const rowsUnder = 3;

/** A unit this short stands beside every number of the axis; a longer one stands once, in the legend. */
const shortUnit = 4;

/** A line chart as lines of text: told apart by shape, so that it reads the same without colour. */
export function lineChartText(chart: LineChartText): string[] {
  const extent = extentOf(chart.series.flatMap((series) => series.values));
  if (extent === null) return [chart.style.muted("nothing measured yet")];

  const rows = Math.max(3, chart.height - rowsUnder);
  const scale = scaleFor(extent, Math.max(2, Math.floor(rows / 3)));
  const labels = rowLabels(scale, rows, isShort(chart.unit) ? safeText(chart.unit) : "");
  const margin = Math.max(...labels.map(widthOf));
  const columns = Math.max(8, chart.width - margin - 2);
  const plot = plotRows(chart, scale, rows, columns).map((row, index) => {
    const label = labels[index] ?? "";
    const axis = chart.style.muted(label === "" ? "│" : "┤");
    return `${label.padStart(margin - widthOf(label) + label.length)} ${axis}${row}`.trimEnd();
  });
  const under = " ".repeat(margin + 1);
  return [
    ...plot,
    under + chart.style.muted(`└${"─".repeat(columns)}`),
    ...xAxis(chart.xLabels, columns).map((line) => `${under} ${line}`),
    ...wrap(legend(chart), columns).map((line) => `${under} ${line}`),
  ];
}

/** The label of each row that a round number falls on. */
function rowLabels(scale: Scale, rows: number, unit: string): string[] {
  const labels = new Array<string>(rows).fill("");
  for (const tick of scale.ticks) labels[rowOf(tick, scale, rows)] = formatMeasure(tick, unit);
  return labels;
}

/** The lines of a chart, the first on top. */
function plotRows({ series, xLabels, style }: LineChartText, scale: Scale, rows: number, columns: number): string[] {
  const points = Math.max(xLabels.length, ...series.map(({ values }) => values.length));
  const grid = new DotGrid(rows, columns);
  for (const [index, { values }] of [...series.entries()].reverse()) {
    const line = valuesByColumn(values, points, columns);
    const places = line.map((value) => (value === null ? null : rowOf(value, scale, rows)));
    if (index === 0) grid.line(places, style.info);
    else grid.points(places, { glyph: pointGlyph(index), paint: style.muted });
  }
  return grid.drawn();
}

/** Rows count from the top, values from the bottom. */
function rowOf(value: number, scale: Scale, rows: number): number {
  return rows - 1 - Math.round(positionOn(scale, value) * (rows - 1));
}

function pointGlyph(index: number): string {
  return pointGlyphs[(index - 1) % pointGlyphs.length] ?? "·";
}

function xAxis(labels: readonly string[], columns: number): string[] {
  const first = safeText(labels[0] ?? "");
  const last = labels.length > 1 ? safeText(labels[labels.length - 1] ?? "") : "";
  if (first === "" && last === "") return [];
  const room = columns - widthOf(last);
  return [room > widthOf(first) ? (padEnd(first, room) + last).trimEnd() : truncate(first, columns)];
}

function legend({ series, unit, style }: LineChartText): string {
  const samples = series.map(({ name }, index) => {
    const glyph = pointGlyph(index);
    return `${index === 0 ? style.info("──●") : style.muted(`${glyph} ${glyph}`)} ${safeText(name)}`;
  });
  return [...samples, ...(isShort(unit) ? [] : [style.muted(`in ${safeText(unit)}`)])].join("   ");
}

function isShort(unit: string): boolean {
  return widthOf(safeText(unit)) <= shortUnit;
}
