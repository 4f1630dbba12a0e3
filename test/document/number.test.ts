import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMeasure, formatNumber, plainNumber } from "../../src/document/number.ts";

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [10, "10"],
    [36.5, "36.5"],
    [9310, "9,310"],
    [78_000, "78,000"],
    [-1_234_567.8916, "-1,234,567.892"],
    [0.1 + 0.2, "0.3"],
    [999.9999, "1,000"],
    [0.00123, "0.00123"],
    [0.04, "0.04"],
    [0.9999, "1"],
    [1e20, "100,000,000,000,000,000,000"],
    [1e21, "1e+21"],
    [Number.NaN, "–"],
    [Number.POSITIVE_INFINITY, "–"],
  ])("writes %d as %s", (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });

  it("keeps three decimals of whatever is typed", () => {
    const thousandths = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
    fc.assert(
      fc.property(thousandths, (value) => {
        expect(Number(formatNumber(value).replaceAll(",", ""))).toBe(value + 0);
        expect(Number(plainNumber(value))).toBe(value + 0);
      }),
    );
  });
});

describe("formatMeasure", () => {
  it.each([
    [9310, "ms", "9,310 ms"],
    [36.5, "%", "36.5 %"],
    [12, "", "12"],
  ])("writes %d in %s as %s", (value, unit, written) => {
    expect(formatMeasure(value, unit)).toBe(written);
  });
});
