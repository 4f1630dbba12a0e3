import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { barChart } from "../../../src/document/build.ts";
import { barChartSvg } from "../../../src/render/chart/bar-chart-svg.ts";
import { progressSvg } from "../../../src/render/chart/progress-svg.ts";
import { attributes } from "./svg.ts";

describe("barChartSvg", () => {
  it("draws bars as long as their fraction, cut at the end, with the plan marked", () => {
    const items = [
      { label: "a", actual: 0.5, expected: 0.25 },
      { label: "b", actual: 1.5, expected: null },
      { label: "c", actual: null, expected: 1 },
    ];
    const drawing = barChartSvg(barChart("Teams", items));
    expect(attributes(drawing, "width")).toEqual(["480", "240", "2", "480", "480", "480", "0", "2"]);
    expect(toHtml(drawing)).toContain("<desc>a: 50 % (plan 25 %); b: 150 %; c: – (plan 100 %)</desc>");
  });

  it("cuts a long label, and keeps the whole of it for whoever asks", () => {
    const label = "word ".repeat(20).trim();
    const html = toHtml(barChartSvg(barChart("Teams", [{ label, actual: 0, expected: 0 }])));
    expect(html).toContain(`<title>${label}</title>`);
    expect(html).toMatch(/>word [^<]*…<\/text>/);
  });
});

describe("progressSvg", () => {
  it("marks a plan, and says in words what it shows", () => {
    const drawing = progressSvg(0.5, 0.25, "Growth: 50 % (plan 25 %)");
    expect(attributes(drawing, "width")).toEqual(["96", "96", "48", "2"]);
    expect(toHtml(drawing)).toContain("<title>Growth: 50 % (plan 25 %)</title>");
    expect(attributes(progressSvg(null, null, ""), "class")).toEqual(["bar", "track", "fill"]);
  });
});
