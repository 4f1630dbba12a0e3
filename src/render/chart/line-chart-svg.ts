import type { Element } from "hast";
import type { LineChart, Series } from "../../document/nodes.ts";
import { formatMeasure } from "../../document/number.ts";
import { widthOf } from "../columns.ts";
import { element } from "../element.ts";
import { extentOf, isDrawable, positionOn, type Scale, scaleFor } from "./scale.ts";

const width = 480;
const height = 230;
const edge = { top: 30, right: 12, bottom: 26 };

/** About what one column of text takes, in units of the drawing. */
const columnWidth = 6.6;

/** About how many steps the y axis has, and how many labels fit under the x axis. */
const ySteps = 4;
const xLabelsShown = 5;

/** Where labels and values come to lie. */
interface Plot {
  readonly scale: Scale;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** Values over time: the first series as a line with its measurements, the others dashed, all named above the plot. */
export function lineChartSvg(chart: LineChart): Element {
  const extent = extentOf(chart.series.flatMap((series) => series.values));
  const drawn =
    extent === null
      ? [element("text", { y: 20 }, "Nothing measured yet.")]
      : plotted(chart, plotOf(chart, scaleFor(extent, ySteps)));
  return element(
    "svg",
    { className: ["chart"], viewBox: `0 0 ${width} ${extent === null ? 30 : height}`, role: "img" },
    element("title", {}, chart.title),
    element("desc", {}, chart.series.map((series) => inWords(series, chart)).join("; ")),
    ...drawn,
  );
}

function plotOf({ series, xLabels, unit }: LineChart, scale: Scale): Plot {
  const left = Math.max(...scale.ticks.map((tick) => widthOf(formatMeasure(tick, unit)))) * columnWidth + 8;
  const last = Math.max(1, xLabels.length - 1, ...series.map(({ values }) => values.length - 1));
  const [innerWidth, innerHeight] = [width - left - edge.right, height - edge.top - edge.bottom];
  return {
    scale,
    x: (index) => tenth(left + (index / last) * innerWidth),
    y: (value) => tenth(edge.top + (1 - positionOn(scale, value)) * innerHeight),
  };
}

function plotted(chart: LineChart, plot: Plot): Element[] {
  const lines = chart.series.map((series, index) => seriesLine(series, index, plot));
  return [...grid(chart, plot), ...lines.reverse(), legend(chart.series, plot)];
}

function grid({ xLabels, unit }: LineChart, { scale, x, y }: Plot): Element[] {
  const across = scale.ticks.flatMap((tick) => [
    element("line", { className: ["grid"], x1: x(0), x2: width - edge.right, y1: y(tick), y2: y(tick) }),
    element(
      "text",
      { className: ["number"], x: x(0) - 6, y: y(tick) + 4, textAnchor: "end" },
      formatMeasure(tick, unit),
    ),
  ]);
  const every = Math.max(1, Math.ceil((xLabels.length - 1) / (xLabelsShown - 1)));
  const under = xLabels.flatMap((label, index) => {
    if (index % every !== 0) return [];
    const textAnchor = index === 0 ? "start" : index === xLabels.length - 1 ? "end" : "middle";
    return [element("text", { className: ["number"], x: x(index), y: height - 6, textAnchor }, label)];
  });
  return [...across, ...under];
}

/** A gap in the values is a gap in the line; each measurement of the first series has a point. */
function seriesLine({ values }: Series, index: number, { x, y }: Plot): Element {
  const path = values
    .map((value, place) => {
      if (!isDrawable(value)) return "";
      return `${isDrawable(values[place - 1]) ? "L" : "M"}${x(place)} ${y(value)}`;
    })
    .join("");
  const points = values.flatMap((value, place) => {
    const alone = !isDrawable(values[place - 1]) && !isDrawable(values[place + 1]);
    if (!isDrawable(value) || (index > 0 && !alone)) return [];
    return [element("circle", { cx: x(place), cy: y(value), r: 3 })];
  });
  return element("g", { className: ["series", `s${Math.min(index, 3)}`] }, element("path", { d: path }), ...points);
}

function legend(series: readonly Series[], { x }: Plot): Element {
  let left = x(0);
  const samples = series.flatMap(({ name }, index) => {
    const start = left;
    left += 34 + widthOf(name) * columnWidth + 14;
    const sample = element("path", { d: `M${tenth(start)} 11H${tenth(start + 28)}` });
    return [
      element("g", { className: ["series", `s${Math.min(index, 3)}`] }, sample),
      element("text", { x: tenth(start + 34), y: 15 }, name),
    ];
  });
  return element("g", {}, ...samples);
}

function inWords({ name, values }: Series, { xLabels, unit }: LineChart): string {
  const said = values.flatMap((value, index) =>
    isDrawable(value) ? [`${xLabels[index] ?? index + 1} ${formatMeasure(value, unit)}`] : [],
  );
  return `${name}: ${said.length === 0 ? "no values" : said.join(", ")}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
