import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsIn } from "../../../src/escalation/triggers/episode.ts";

/** A reading a day, from 1 November on: `x` where the condition holds. */
function readings(pattern: string) {
  return [...pattern].map((mark, index) => ({ date: `2026-11-${String(index + 1).padStart(2, "0")}`, mark }));
}
const runs = (pattern: string, needed: number) =>
  runsIn(readings(pattern), ({ mark }) => mark === "x", needed).map(({ began, firedOn, clearedOn }) =>
    [began, firedOn, clearedOn].map((date) => date?.slice(8) ?? null),
  );

describe("runs of readings", () => {
  it.each<[string, number, (string | null)[][]]>([
    ["", 2, []],
    ["..", 2, []],
    [".x", 2, [["02", null, null]]],
    ["x.", 2, []],
    [".xx", 2, [["02", "03", null]]],
    ["xxx", 2, [["01", "02", null]]],
    ["xx.", 2, [["01", "02", "03"]]],
    // The newest that fired, and what is near now.
    [
      "xx.x",
      2,
      [
        ["01", "02", "03"],
        ["04", null, null],
      ],
    ],
    ["xx.xx", 2, [["04", "05", null]]],
    ["xx.x.", 2, [["01", "02", "03"]]],
    ["x", 1, [["01", "01", null]]],
    [".", 1, []],
    ["xx", 3, [["01", null, null]]],
    ["x", 3, []],
    ["xxx.", 3, [["01", "03", "04"]]],
  ])("%s with %i needed", (pattern, needed, expected) => {
    expect(runs(pattern, needed)).toEqual(expected);
  });

  it("fires once at most, near at most once beside it, and never changes what had fired by adding to the end of a run", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[.x]{0,20}$/), fc.integer({ min: 1, max: 4 }), (pattern, needed) => {
        const found = runs(pattern, needed);
        expect(found.filter(([, fired]) => fired !== null).length).toBeLessThanOrEqual(1);
        expect(found.filter(([, fired]) => fired === null).length).toBeLessThanOrEqual(1);
        const [fired] = found;
        if (pattern.endsWith("x") && fired?.[1] != null && fired[2] === null) {
          expect(runs(`${pattern}x`, needed)).toEqual(found);
        }
      }),
    );
  });
});
