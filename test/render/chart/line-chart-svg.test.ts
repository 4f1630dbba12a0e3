import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { lineChart } from "../../../src/document/build.ts";
import { lineChartSvg } from "../../../src/render/chart/line-chart-svg.ts";
import { attributes } from "./svg.ts";

const chart = lineChart({
  title: "Rate",
  xLabels: ["a", "b", "c", "d"],
  unit: "%",
  series: [
    { name: "value", values: [31, null, 33, 34] },
    { name: "plan", values: [30, 35, 40, 45] },
  ],
});

describe("lineChartSvg", () => {
  it("breaks the line at a gap, and draws the first series on top", () => {
    const paths = attributes(lineChartSvg(chart), "d").slice(0, 2);
    expect(paths.map((path) => path.replace(/[^ML]/g, ""))).toEqual(["MLLL", "MML"]);
    expect(attributes(lineChartSvg(chart), "cx")).toHaveLength(3);
  });

  it("says the title and every value", () => {
    const html = toHtml(lineChartSvg(chart));
    expect(html).toContain("<title>Rate</title>");
    expect(html).toContain("<desc>value: a 31 %, c 33 %, d 34 %; plan: a 30 %, b 35 %, c 40 %, d 45 %</desc>");
  });

  it.each([
    ["nothing", []],
    ["gaps", [null, null]],
    ["one value", [5]],
    ["the same value", [5, 5, 5]],
    ["huge values", [1e15, -1e15, 1e299]],
    ["what is no number", [Number.NaN, Number.POSITIVE_INFINITY]],
  ])("draws %s without a broken coordinate", (_, values) => {
    const html = toHtml(lineChartSvg({ ...chart, series: [{ name: "value", values }] }));
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });
});
