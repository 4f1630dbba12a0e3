import { describe, expect, it } from "vitest";
import { barChart, lineChart, radarChart } from "../../../src/document/build.ts";
import { barChartMermaid, lineChartMermaid, radarMermaid } from "../../../src/render/markdown/mermaid.ts";

const chart = lineChart({
  title: 'The "rate"; `x` <b> %% #1',
  xLabels: ["a", "b", "c", "d"],
  unit: "%",
  series: [
    { name: "value", values: [31, null, 34, null] },
    { name: "plan", values: [31, 32, 33, 34] },
  ],
});

describe("lineChartMermaid", () => {
  it("draws the span that every line has, straight across gaps, with harmless labels", () => {
    expect(lineChartMermaid(chart)).toBe(`xychart-beta
  title "The 'rate', 'x' ‹b› % % #1"
  x-axis ["a", "b", "c"]
  y-axis "%" 31 --> 34
  line "value" [31, 32.5, 34]
  line "plan" [31, 32, 33]`);
  });

  it("has no empty strings, which Mermaid does not read", () => {
    expect(lineChartMermaid({ ...chart, title: "", unit: "" })).not.toContain('""');
  });

  it("draws nothing when there is nothing, or when the lines never meet", () => {
    expect(lineChartMermaid({ ...chart, series: [] })).toBeNull();
    expect(lineChartMermaid({ ...chart, series: [{ name: "v", values: [null] }] })).toBeNull();
    const apart = [
      { name: "a", values: [1, null] },
      { name: "b", values: [null, 1] },
    ];
    expect(lineChartMermaid({ ...chart, series: apart })).toBeNull();
  });
});

describe("barChartMermaid", () => {
  it("draws actual as bars and the plan as a line, in per cent", () => {
    const items = [
      { label: "a", actual: 0.393, expected: 0.55 },
      { label: "b", actual: 1.2, expected: null },
    ];
    expect(barChartMermaid(barChart("Progress", items))).toBe(`xychart-beta horizontal
  title "Progress"
  x-axis ["a", "b"]
  y-axis "%" 0 --> 120
  bar "actual" [39.3, 120]
  line "plan" [55, 0]`);
    expect(barChartMermaid(barChart("Progress", []))).toBeNull();
  });
});

describe("radarMermaid", () => {
  it("draws actual and plan over numbered spokes, in whole per cent from 0 to 100, with harmless labels", () => {
    const items = [
      { label: 'The "rate"; <b>', actual: 0.393, expected: 0.55 },
      { label: "A title that is longer than there is room for", actual: 1.2, expected: null },
      { label: "c", actual: -0.2, expected: 0.5 },
    ];
    expect(radarMermaid(radarChart("Plan `and` actual", items))).toBe(`radar-beta
  title Plan 'and' actual
  axis a1["1 The 'rate', ‹b›"]
  axis a2["2 A title that is longer than t…"]
  axis a3["3 c"]
  curve actual["actual"]{39, 100, 0}
  curve plan["plan"]{55, 0, 50}
  min 0
  max 100
  ticks 4
  graticule polygon`);
  });
});
