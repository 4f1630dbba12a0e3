import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extentOf, positionOn, scaleFor } from "../../../src/render/chart/scale.ts";

describe("scaleFor", () => {
  it.each([
    [{ min: 31, max: 45 }, 4, [30, 35, 40, 45]],
    [{ min: 0, max: 1 }, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [{ min: 8120, max: 9310 }, 3, [8000, 8500, 9000, 9500]],
    [{ min: -3, max: 3 }, 3, [-4, -2, 0, 2, 4]],
    [{ min: 5, max: 5 }, 4, [2, 4, 6, 8]],
    [{ min: 0, max: 0 }, 2, [-1, 0, 1]],
  ])("labels %j in about %d steps", (extent, most, ticks) => {
    expect(scaleFor(extent, most).ticks).toEqual(ticks);
  });

  it("holds every value that it is made for, on few labels", () => {
    const value = fc.double({ min: -1e200, max: 1e200, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.integer({ min: 2, max: 8 }), (values, most) => {
        const scale = scaleFor(extentOf(values) ?? { min: 0, max: 0 }, most);
        expect(scale.ticks.length).toBeLessThanOrEqual(most + 3);
        for (const one of values) {
          expect(positionOn(scale, one)).toBeGreaterThanOrEqual(0);
          expect(positionOn(scale, one)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("extentOf", () => {
  it("leaves out gaps and what is no number", () => {
    expect(extentOf([null, 3, Number.NaN, -1, Number.POSITIVE_INFINITY])).toEqual({ min: -1, max: 3 });
    expect(extentOf([null])).toBeNull();
  });
});
