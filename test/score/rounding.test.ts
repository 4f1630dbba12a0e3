import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholePercent } from "../../src/score/rounding.ts";

describe("wholePercent", () => {
  it.each([
    [0, 0],
    [0.004, 0],
    [0.005, 1],
    [0.285, 29],
    [0.575, 58],
    [1.005, 101],
    [0.145, 15],
    [0.3928571428571429, 39],
    [0.5494505494505495, 55],
    [0.525, 53],
    [0.52499, 52],
    [0.995, 100],
    [1, 100],
    [13.305, 1331],
    [-0.004, 0],
    [-0.005, -1],
    [-0.015, -2],
    [-0.525, -53],
  ])("shows %d as %d %%", (fraction, percent) => {
    expect(wholePercent(fraction)).toBe(percent);
  });

  it("rounds the mean that was meant, not the sum that floating point made of it", () => {
    expect((0.7 + 0.3 + 0.6 + 0.5) / 4).toBeLessThan(0.5250000001);
    expect(wholePercent((0.7 + 0.3 + 0.6 + 0.5) / 4)).toBe(53);
    expect(wholePercent((0.5 + 0.6 + 0.3 + 0.7) / 4)).toBe(53);
    expect(wholePercent((0.1 + 0.2 + 0.555) / 3)).toBe(29);
  });

  it("never gives a negative zero", () => {
    expect(Object.is(wholePercent(-0.001), 0)).toBe(true);
  });

  it("is what integer arithmetic gives for any quotient", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (p, q) => {
        expect(wholePercent(p / q)).toBe(exactPercent(BigInt(p), BigInt(q)));
      }),
    );
  });

  it("is what integer arithmetic gives for a mean of decimals, in whatever order they are added", () => {
    const decimals = fc.array(fc.integer({ min: -2000, max: 3000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(decimals, (thousandths) => {
        const sum = thousandths.reduce((total, value) => total + value / 1000, 0);
        const exact = thousandths.reduce((total, value) => total + BigInt(value), 0n);
        expect(wholePercent(sum / thousandths.length)).toBe(exactPercent(exact, 1000n * BigInt(thousandths.length)));
      }),
    );
  });
});

/** p / q in whole per cent, half away from zero, without any floating point. */
function exactPercent(p: bigint, q: bigint): number {
  const size = p < 0n ? -p : p;
  const percent = Number((size * 200n + q) / (2n * q));
  return p < 0n && percent !== 0 ? -percent : percent;
}
