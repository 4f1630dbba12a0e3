import type { BarChart, BarItem, LineChart, RadarChart, Series } from "../../document/nodes.ts";
import { plainNumber } from "../../document/number.ts";
import { clamp } from "../../score/mean.ts";
import { wholePercent } from "../../score/rounding.ts";
import { extentOf, isDrawable, scaleFor } from "../chart/scale.ts";
import { truncate } from "../truncate.ts";

/** About how many steps the y axis has; its ends are round numbers of them. */
const steps = 5;

/**
 * A line chart in Mermaid's words; `null` when there is nothing to draw. Mermaid knows no gaps: it gets the span in
 * which every line has values, with those missing inside it on a straight line between their neighbours.
 */
export function lineChartMermaid(chart: LineChart): string | null {
  const drawn = chart.series.filter((series) => extentOf(series.values) !== null);
  const from = Math.max(...drawn.map((series) => series.values.findIndex(isDrawable)));
  const to = Math.min(...drawn.map((series) => series.values.findLastIndex(isDrawable)));
  const lines = drawn.map((series) => bridged(series).slice(from, to + 1));
  const extent = extentOf(lines.flat());
  if (extent === null) return null;
  const { min, max } = scaleFor(extent, steps);
  return [
    "xychart-beta",
    `  title ${quoted(chart.title)}`,
    `  x-axis [${chart.xLabels
      .slice(from, to + 1)
      .map(quoted)
      .join(", ")}]`,
    `  y-axis ${quoted(chart.unit)} ${plainNumber(min)} --> ${plainNumber(max)}`,
    ...lines.map(
      (values, index) => `  line ${quoted(drawn[index]?.name ?? "")} [${values.map(plainNumber).join(", ")}]`,
    ),
  ].join("\n");
}

/** A bar chart in Mermaid's words, in per cent: actual as bars, the plan as a line; `null` without items. */
export function barChartMermaid({ title, items }: BarChart): string | null {
  if (items.length === 0) return null;
  const percents = (fractions: (number | null)[]) =>
    fractions.map((value) => plainNumber((value ?? 0) * 100)).join(", ");
  const top = Math.max(1, ...items.flatMap((item) => [item.actual ?? 0, item.expected ?? 0]));
  const bottom = Math.min(0, ...items.flatMap((item) => [item.actual ?? 0, item.expected ?? 0]));
  return [
    "xychart-beta horizontal",
    `  title ${quoted(title)}`,
    `  x-axis [${items.map((item) => quoted(item.label)).join(", ")}]`,
    `  y-axis "%" ${plainNumber(bottom * 100)} --> ${plainNumber(top * 100)}`,
    `  bar "actual" [${percents(items.map((item) => item.actual))}]`,
    `  line "plan" [${percents(items.map((item) => item.expected))}]`,
  ].join("\n");
}

/** Mermaid does not wrap the labels of a radar. */
const longestSpoke = 32;

/**
 * A radar in Mermaid's words, in whole per cent from 0 to 100, with straight lines between the spokes. Mermaid knows it
 * since 11.6; an older one, and whoever reads the text, still has its labels and numbers.
 */
export function radarMermaid({ title, items }: RadarChart): string {
  const percents = (read: (item: BarItem) => number | null) =>
    items.map((item) => wholePercent(clamp(read(item) ?? 0))).join(", ");
  return [
    "radar-beta",
    `  title ${quoted(title).slice(1, -1)}`,
    ...items.map(
      ({ label }, index) => `  axis a${index + 1}[${quoted(truncate(`${index + 1} ${label}`, longestSpoke))}]`,
    ),
    `  curve actual["actual"]{${percents((item) => item.actual)}}`,
    `  curve plan["plan"]{${percents((item) => item.expected)}}`,
    "  min 0",
    "  max 100",
    "  ticks 4",
    "  graticule polygon",
  ].join("\n");
}

/** The values with every gap between two of them filled by the straight line that a chart would draw across it. */
function bridged({ values }: Series): number[] {
  return values.map((value, index) => {
    if (isDrawable(value)) return value;
    const before = values.slice(0, index).findLastIndex(isDrawable);
    const after = values.findIndex((later, place) => place > index && isDrawable(later));
    const [left, right] = [values[before], values[after]];
    if (!isDrawable(left) || !isDrawable(right)) return Number.NaN;
    return left + ((right - left) * (index - before)) / (after - before);
  });
}

/** A label between quotes, without the characters that mean something to Mermaid, which has no empty strings either. */
function quoted(label: string): string {
  const plain = label.replace(/["`]/g, "'").replaceAll("%%", "% %").replaceAll(";", ",");
  return `"${plain.replaceAll("<", "‹").replaceAll(">", "›") || " "}"`;
}
