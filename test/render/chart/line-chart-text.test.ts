import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineChartText } from "../../../src/render/chart/line-chart-text.ts";
import { widthOf } from "../../../src/render/columns.ts";
import { styleFor } from "../../../src/render/style.ts";

const small = { xLabels: ["1 Oct", "8 Oct", "15 Oct", "22 Oct"], unit: "%", width: 40, height: 9, style: styleFor(0) };

describe("lineChartText", () => {
  it("draws a value against its plan", () => {
    const series = [
      { name: "value", values: [10, 20, 40] },
      { name: "plan", values: [10, 20, 30, 40] },
    ];
    expect(`\n${lineChartText({ ...small, series }).join("\n")}\n`).toMatchInlineSnapshot(`
      "
      40 % ┤                   ╭──●       · ·
           │               ╭───╯· · · · ·
      20 % ┤          ╭────╯· ·
           │  ╭───────╯
           │──╯
       0 % ┤
           └──────────────────────────────────
            1 Oct                       22 Oct
            ──● value   · · plan
      "
    `);
  });

  it("leaves gaps where nobody measured", () => {
    const series = [{ name: "value", values: [10, null, 30, 40] }];
    expect(`\n${lineChartText({ ...small, series }).join("\n")}\n`).toMatchInlineSnapshot(`
      "
      40 % ┤                            ╭────●
           │                      ──────╯
      20 % ┤
           │
           │●
       0 % ┤
           └──────────────────────────────────
            1 Oct                       22 Oct
            ──● value
      "
    `);
  });

  it("names a long unit once", () => {
    const lines = lineChartText({ ...small, unit: "customers", series: [{ name: "value", values: [1, 2] }] });
    expect(lines.at(-1)).toContain("in customers");
  });

  it.each([
    ["no value at all", []],
    ["only gaps", [null, null]],
    ["what is no number", [Number.NaN, Number.POSITIVE_INFINITY, 1e308]],
  ])("says so when there is %s", (_, values) => {
    expect(lineChartText({ ...small, series: [{ name: "value", values }] })).toEqual(["nothing measured yet"]);
  });

  it("fits the width, whatever the values", () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    const values = fc.array(value, { maxLength: 30 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 40, max: 100 }), (one, two, width) => {
        const series = [
          { name: "a", values: one },
          { name: "b", values: two },
        ];
        for (const line of lineChartText({ ...small, series, width })) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
