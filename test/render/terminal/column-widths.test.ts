import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths } from "../../../src/render/terminal/column-widths.ts";

const wish = (natural: number, least = 1) => ({ natural, least });

describe("columnWidths", () => {
  it.each([
    ["what they ask for", [wish(4), wish(10)], 20, [4, 10]],
    ["one level for the long ones", [wish(4), wish(40), wish(40)], 24, [4, 10, 10]],
    ["what is left over from the left", [wish(4), wish(40), wish(40)], 25, [4, 11, 10]],
    ["their longest words at least", [wish(30, 12), wish(30, 2)], 16, [12, 4]],
    ["nothing when the words have no room", [wish(30, 12), wish(30, 12)], 20, null],
  ])("gives columns %s", (_, wishes, available, widths) => {
    expect(columnWidths(wishes, available)).toEqual(widths);
  });

  it("uses up the room, and never more", () => {
    const wishes = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
        .map(([a, b]) => wish(Math.max(a, b), Math.min(a, b))),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 150 }), (asked, available) => {
        const widths = columnWidths(asked, available);
        const natural = asked.reduce((sum, one) => sum + one.natural, 0);
        if (widths !== null) expect(widths.reduce((a, b) => a + b, 0)).toBe(Math.min(natural, available));
      }),
    );
  });
});
