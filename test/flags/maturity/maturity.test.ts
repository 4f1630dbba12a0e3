import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES } from "../../../src/flags/flag-rule.ts";
import { SIGNS } from "../../../src/flags/maturity/signs.ts";
import { programme } from "../random-programme.ts";
import { aMaturity } from "./build.ts";

/** What fits beside a sign on a slide of 80 columns. */
const LONGEST = { title: 29, because: 38 };

describe("the signs of maturity", () => {
  it("are twenty, five a stage, in the order of the stages", () => {
    expect(new Set(SIGNS.map(({ id }) => id)).size).toBe(20);
    expect(SIGNS.map(({ stage }) => stage)).toEqual(STAGES.flatMap((stage) => Array(5).fill(stage)));
    for (const { title, next } of SIGNS) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(title.length).toBeLessThanOrEqual(LONGEST.title);
      expect(next).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("are all judged in a few words, whatever a programme holds", () => {
    fc.assert(
      fc.property(programme, (given) => {
        const { stages, counts, next } = aMaturity(given);
        const signs = stages.flatMap((stage) => stage.signs);
        expect(signs.map(({ id }) => id)).toEqual(SIGNS.map(({ id }) => id));
        expect(counts.shown + counts.notShown + counts.cannotTell).toBe(20);
        for (const stage of stages) {
          expect(stage.counts.shown).toBe(stage.signs.filter(({ verdict }) => verdict === "shown").length);
        }
        for (const { because } of signs) {
          expect(because).toMatch(/^\S.*[^.]$/);
          expect(because).not.toMatch(/undefined|NaN|null|Infinity/);
          expect(because.length).toBeLessThanOrEqual(LONGEST.because);
        }
        expect(next.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 150 },
    );
  });

  it("tell of an empty workspace only what they can", () => {
    const { counts, next } = aMaturity({ previous: null });
    expect(counts).toEqual({ shown: 0, notShown: 0, cannotTell: 20 });
    expect(next).toEqual([]);
  });
});
