import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyOf, newestFirst } from "../../src/score/history.ts";
import { countsInitiatives } from "../../src/score/items.ts";
import { scoreKeyResult } from "../../src/score/key-result.ts";
import { scoringContext } from "../../src/score/scorecard.ts";
import type { KeyResult } from "../../src/workspace/workspace.ts";
import { anEvidence } from "../flags/build.ts";
import { programme } from "../flags/random-programme.ts";
import { aKeyResult, aPercentage, aWorkspace } from "./build.ts";

const { workspace, cycle } = aWorkspace();
const context = scoringContext(workspace, { cycle, asOf: "2026-11-20" });

/** 10 % a week from 9 October on. */
const growing = aKeyResult(
  aPercentage({
    checkIns: [
      { date: "2026-10-09", value: 10, confidence: 0.8 },
      { date: "2026-10-16", value: 20 },
      { date: "2026-11-27", value: 30 },
    ],
  }),
);

describe("how a key result came to where it is", () => {
  it("is a point for each check-in so far, oldest first", () => {
    expect(historyOf(growing, context)).toMatchObject([
      { date: "2026-10-09", value: 10, progress: 0.1, confidence: 0.8 },
      { date: "2026-10-16", value: 20, progress: 0.2, confidence: 0.8 },
    ]);
  });

  it("can be told newest first, and is computed no further than somebody listens", () => {
    const read: string[] = [];
    const checkIns = growing.checkIns.map((checkIn) => ({
      ...checkIn,
      get value() {
        read.push(checkIn.date);
        return checkIn.value;
      },
    }));
    const [newest] = newestFirst({ ...growing, checkIns } as KeyResult, context);
    expect(newest?.date).toBe("2026-10-16");
    expect(read).not.toContain("2026-10-09");
  });

  it("is what the score was on each of those days", () => {
    fc.assert(
      fc.property(programme, (given) => {
        const { programme: random, cycle: current, scorecard, asOf } = anEvidence(given);
        for (const { keyResult } of scorecard.keyResultsByRef.values()) {
          if (countsInitiatives(keyResult)) continue;
          const points = historyOf(keyResult, scoringContext(random, { cycle: current, asOf: asOf.date }));
          const scores = points.map(({ date }) => {
            const then = scoreKeyResult(keyResult, scoringContext(random, { cycle: current, asOf: date }));
            const { value, progress, expected, confidence, status } = then;
            return { date, value, progress, expected, confidence, status };
          });
          expect(points).toEqual(scores);
        }
      }),
      { numRuns: 60 },
    );
  });
});
