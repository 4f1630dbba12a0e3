import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PARTS } from "../../src/reviews/agenda/plan.ts";
import { allotMinutes, type Timed } from "../../src/reviews/minutes.ts";

const item = (minutes: number, present = true, grows = false): Timed => ({ minutes, present, grows });

describe("allotMinutes", () => {
  it.each<[string, Timed[], number[]]>([
    ["everything is there", [item(1), item(7, true, true)], [1, 7]],
    ["what is missing goes to what grows", [item(4, false), item(1), item(6, true, true)], [0, 1, 10]],
    ["in proportion", [item(6, false), item(4, true, true), item(2, true, true)], [0, 8, 4]],
    ["the largest remainder first", [item(1, false), item(2, true, true), item(4, true, true)], [0, 2, 5]],
    ["to all, when nothing grows", [item(6, false), item(1), item(2)], [0, 3, 6]],
    ["nothing is there", [item(6, false)], [0]],
  ])("%s", (_, items, expected) => {
    expect(allotMinutes(items)).toEqual(expected);
  });

  it("keeps the sum whatever is missing, and takes nothing from what is there", () => {
    const items = fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 10 }), present: fc.boolean(), grows: fc.boolean() }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(items, (timed) => {
        const minutes = allotMinutes(timed);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        const expected = timed.some(({ present }) => present) ? sum(timed.map((each) => each.minutes)) : 0;
        expect(sum(minutes)).toBe(expected);
        timed.forEach((each, index) => {
          expect(minutes[index]).toBeGreaterThanOrEqual(each.present ? each.minutes : 0);
        });
      }),
    );
  });
});

it("a weekly review takes thirty minutes", () => {
  expect(PARTS.reduce((total, { minutes }) => total + minutes, 0)).toBe(30);
});
