import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsIn } from "../../../src/escalation/triggers/episode.ts";
import { offTrack } from "../../../src/escalation/triggers/trajectory.ts";
import { historyOf } from "../../../src/score/history.ts";
import { score, scoringContext } from "../../../src/score/scorecard.ts";
import {
  anIncrease,
  aPercentage,
  aWorkspace,
  type CheckInGiven,
  type KeyResultGiven,
  type ObjectiveGiven,
} from "../../score/build.ts";

function situation(keyResult: KeyResultGiven, objective: Partial<ObjectiveGiven> = {}) {
  const { workspace, cycle } = aWorkspace({ objectives: [{ ...objective, keyResults: [keyResult] }] });
  const at = { cycle, asOf: "2026-12-31" };
  const scorecard = score(workspace, at);
  const scored = scorecard.keyResultsByRef.get("growth/activation/kr1");
  if (scored === undefined) throw new Error("no key result");
  return { scored, scorecard, history: historyOf(scored.keyResult, scoringContext(workspace, at)) };
}

const runs = (keyResult: KeyResultGiven, needed = 2, objective?: Partial<ObjectiveGiven>) => {
  const { scored, scorecard } = situation(keyResult, objective);
  return offTrack(scored, scorecard.rhythm, needed).map(({ began, firedOn, clearedOn }) => [began, firedOn, clearedOn]);
};

const said = (...values: [string, number][]): CheckInGiven[] =>
  values.map(([date, value]) => ({ date: `2026-${date}`, value }));

// Half the cycle is gone on 15 November, and 0.4 of that is 20 %.
describe("off track by pace", () => {
  it.each<[string, KeyResultGiven, unknown[]]>([
    ["at one check-in", aPercentage({ checkIns: said(["11-13", 10]) }), [["2026-11-13", null, null]]],
    [
      "at two in a row",
      aPercentage({ checkIns: said(["11-13", 10], ["11-20", 10]) }),
      [["2026-11-13", "2026-11-20", null]],
    ],
    ["at risk at the second", aPercentage({ checkIns: said(["11-13", 10], ["11-20", 30]) }), []],
    [
      "and back on track",
      aPercentage({ checkIns: said(["11-06", 5], ["11-13", 5], ["11-20", 60]) }),
      [["2026-11-06", "2026-11-13", "2026-11-20"]],
    ],
    ["never in the first days", aPercentage({ checkIns: said(["10-09", 0], ["10-14", 0]) }), []],
    [
      "by the owner's plan",
      anIncrease({ plan: [{ date: "2026-12-01", value: 31 }], checkIns: said(["11-13", 31], ["11-20", 31]) }),
      [],
    ],
    [
      "without a plan, however low the confidence",
      {
        id: "kr1",
        title: "Baseline",
        type: "baseline",
        measurements: 3,
        checkIns: ["2026-11-13", "2026-11-20"].map((date) => ({ date, value: 1, confidence: 0.1 })),
      },
      [],
    ],
  ])("%s", (_, keyResult, expected) => {
    expect(runs(keyResult)).toEqual(expected);
  });

  it("is measured as the commitment says", () => {
    const checkIns = said(["11-13", 30], ["11-20", 30]);
    expect(runs(aPercentage({ checkIns }))).toEqual([]);
    expect(runs(aPercentage({ checkIns }), 2, { commitment: "committed" })).toEqual([
      ["2026-11-13", "2026-11-20", null],
    ]);
  });

  it("says nothing of initiatives that count as tasks, of which the past is not known", () => {
    const checkIns = ["2026-11-13", "2026-11-20"].map((date) => ({ date, confidence: 0.5 }));
    const initiatives = [{ id: "i1", title: "Form", for: "kr1", due: "2026-10-30" }];
    expect(runs({ id: "kr1", title: "Done", type: "task", checkIns }, 2, { initiatives })).toEqual([]);
  });

  it("is off-track exactly where the whole score of that day is", () => {
    const checkIns = said(["10-16", 1], ["10-23", 9], ["10-30", 9], ["11-06", 30], ["11-13", 19], ["11-20", 20]);
    const { scored, scorecard, history } = situation(aPercentage({ checkIns }));
    const readings = offTrack(scored, scorecard.rhythm, 1).flatMap(({ readings: run }) => run);
    const last = history.findLastIndex(({ status }) => status !== "off-track");
    expect(readings.map(({ date }) => date)).toEqual(history.slice(last + 1).map(({ date }) => date));
    expect(readings.length).toBeGreaterThan(0);
  });

  it("finds the same runs as whoever looks at every check-in", () => {
    const days = ["10-09", "10-16", "10-23", "10-30", "11-06", "11-13", "11-20", "11-27"];
    const values = fc.array(fc.constantFrom(0, 8, 45, 90), { maxLength: days.length });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (progress, needed) => {
        const checkIns = said(...progress.map((value, index): [string, number] => [days[index] ?? "", value]));
        const { scored, scorecard } = situation(aPercentage({ checkIns }));
        const isOffTrackAt = (index: number): boolean => {
          const known = { ...scored, checkIns: scored.checkIns.slice(0, index + 1) };
          return offTrack(known, scorecard.rhythm, 1).some(({ clearedOn }) => clearedOn === null);
        };
        const readings = scored.checkIns.map(({ date }, index) => ({ date, isOffTrack: isOffTrackAt(index) }));
        const expected = runsIn(readings, ({ isOffTrack }) => isOffTrack, needed);
        const dates = (list: typeof expected) =>
          list.map(({ began, firedOn, clearedOn, readings: run }) => [began, firedOn, clearedOn, run.length]);
        expect(dates(offTrack(scored, scorecard.rhythm, needed) as typeof expected)).toEqual(dates(expected));
      }),
    );
  });
});
