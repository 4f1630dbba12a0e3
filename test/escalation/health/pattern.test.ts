import { describe, expect, it } from "vitest";
import { FEWEST, longestOf, medianOf, shareOf } from "../../../src/escalation/health/pattern.ts";

describe("what is told of many and not of few", () => {
  it("is a share from five on", () => {
    expect(FEWEST).toBe(5);
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(4, 4)).toBeNull();
    expect(shareOf(4, 5)).toBe(0.8);
  });

  it.each<[number[], number | null]>([
    [[], null],
    [[1, 2, 3, 4], null],
    [[10, 2, 9, 1, 3], 3],
    [[6, 5, 4, 3, 2, 1], 3.5],
  ])("is the median of %j", (values, expected) => {
    expect(medianOf(values)).toBe(expected);
  });

  it("is the longest of any number", () => {
    expect(longestOf([])).toBeNull();
    expect(longestOf([0])).toBe(0);
    expect(longestOf([3, 10, 2])).toBe(10);
  });
});
