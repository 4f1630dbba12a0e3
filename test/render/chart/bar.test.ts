import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bar } from "../../../src/render/chart/bar.ts";

describe("bar", () => {
  it.each([
    [0.39, 0.55, "▓▓▓▓░░┃░░░"],
    [0.5, 0.5, "▓▓▓▓▓┃░░░░"],
    [0.8, 0.5, "▓▓▓▓▓┃▓▓░░"],
    [1, 1, "▓▓▓▓▓▓▓▓▓┃"],
    [1.4, null, "▓▓▓▓▓▓▓▓▓▓"],
    [0.99, null, "▓▓▓▓▓▓▓▓▓░"],
    [-0.2, 0, "░░░░░░░░░░"],
    [null, null, "░░░░░░░░░░"],
  ])("draws %s against a plan of %s", (fraction, expected, drawn) => {
    expect(bar(fraction, expected, 10)).toBe(drawn);
  });

  it("is as wide as asked, whatever the fractions", () => {
    const fraction = fc.option(fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fraction, fraction, fc.integer({ min: 1, max: 60 }), (actual, plan, width) => {
        expect(bar(actual, plan, width)).toHaveLength(width);
      }),
    );
  });
});
