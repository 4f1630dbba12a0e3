import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScoredByPart } from "../../src/score/by-part.ts";
import { score } from "../../src/score/scorecard.ts";
import { anEvidence } from "../flags/build.ts";
import { programme } from "../flags/random-programme.ts";
import { aPercentage, aWorkspace } from "./build.ts";

describe("a cycle that is scored by part", () => {
  it("has the objectives and the scores of a scorecard of the whole", () => {
    fc.assert(
      fc.property(programme, (given) => {
        const { programme: random, cycle, asOf } = anEvidence(given);
        const whole = score(random, { cycle, asOf: asOf.date });
        const parts = new ScoredByPart(random, { cycle, asOf: asOf.date });
        expect(parts.objectives).toEqual(whole.objectives.map(({ objective }) => objective));
        for (const { keyResults } of whole.objectives) {
          for (const scored of keyResults) expect(parts.scoreOf(scored.keyResult)).toEqual(scored);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("reads the check-ins of nothing that is not asked for, and of what is only once", () => {
    const { workspace, cycle } = aWorkspace({
      objectives: [{ keyResults: [aPercentage(), aPercentage({ id: "kr2" })] }],
    });
    const reads: string[] = [];
    const [objective] = cycle.objectives.values();
    const keyResults = (objective?.keyResults ?? []).map((keyResult) => ({
      ...keyResult,
      get checkIns() {
        reads.push(keyResult.id);
        return [];
      },
    }));
    const parts = new ScoredByPart(workspace, { cycle, asOf: cycle.ends });
    const [first] = keyResults;
    if (first === undefined) throw new Error("no key result");
    const scored = parts.scoreOf(first);
    const readsOfOne = reads.length;
    expect(parts.scoreOf(first)).toBe(scored);
    expect(reads).toHaveLength(readsOfOne);
    expect(reads).not.toContain("kr2");
  });
});
