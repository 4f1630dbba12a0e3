import { describe, expect, it } from "vitest";
import { againstPlan, changeText, percent, points, standsText, valueText } from "../../src/reviews/measures.ts";
import { type KeyResultName, type KeyResultState, nameOf, stateOf } from "../../src/score/key-result-facts.ts";
import { anIncrease, aPercentage, type KeyResultGiven } from "../score/build.ts";
import { scoredKeyResult } from "../score/scored.ts";

const on = (keyResult: KeyResultGiven, asOf = "2026-11-23"): [KeyResultName, KeyResultState] => {
  const scored = scoredKeyResult(keyResult, asOf);
  return [nameOf(scored), stateOf(scored)];
};

const checkIn = (given: { value?: number; done?: string[] }) => [{ date: "2026-11-20", ...given }];
const milestones = [
  { id: "m1", title: "Drawn", due: "2026-10-30" },
  { id: "m2", title: "Live", due: "2026-12-18", weight: 4 },
];
const percentAt20 = aPercentage({ checkIns: checkIn({ value: 20 }) });

describe("where a key result stands", () => {
  it.each<[string, KeyResultGiven, string, string]>([
    [
      "increase",
      anIncrease({ unit: "%", checkIns: checkIn({ value: 36.5 }) }),
      "36.5 %",
      "36.5 % (plan 39.2, target 45)",
    ],
    [
      "decrease",
      {
        id: "kr4",
        title: "x",
        type: "decrease",
        unit: "ms",
        start: 10000,
        target: 500,
        checkIns: checkIn({ value: 9310 }),
      },
      "9,310 ms",
      "9,310 ms (plan 4,467, target 500)",
    ],
    ["percentage", percentAt20, "20 %", "20 % (plan 58, target 100)"],
    [
      "milestone",
      { id: "kr1", title: "x", type: "milestone", milestones, checkIns: checkIn({ done: ["m1"] }) },
      "1 of 2 milestones",
      "1 of 2 milestones (20 %, plan 20 %)",
    ],
    [
      "task",
      { id: "kr1", title: "x", type: "task", tasks: [{ id: "t1", title: "One" }], checkIns: checkIn({ done: [] }) },
      "0 of 1 task",
      "0 of 1 task",
    ],
    [
      "control",
      { id: "kr1", title: "x", type: "control", unit: "%", at_most: 2, checkIns: checkIn({ value: 2.7 }) },
      "2.7 %",
      "2.7 % (at most 2, kept 0 of 7 times)",
    ],
    [
      "baseline",
      { id: "kr1", title: "x", type: "baseline", measurements: 10, checkIns: checkIn({ value: 7.3 }) },
      "1 of 10 readings",
      "1 of 10 readings",
    ],
    ["without a unit", anIncrease({ checkIns: checkIn({ value: 36 }) }), "36", "36 (plan 39.2, target 45)"],
    ["without a check-in", anIncrease(), "no check-in yet", "no check-in yet (plan 39.2, target 45)"],
  ])("%s", (_, keyResult, value, beside) => {
    expect([valueText(...on(keyResult)), againstPlan(...on(keyResult))]).toEqual([value, beside]);
  });
});

describe("what changed", () => {
  const changed = (keyResult: KeyResultGiven) => {
    const [name, after] = on(keyResult);
    return changeText(name, on(keyResult, "2026-11-16")[1], after);
  };
  const weeks = (before: number, after: number) => [
    { date: "2026-11-13", value: before },
    { date: "2026-11-20", value: after },
  ];

  it.each<[KeyResultGiven, string]>([
    [anIncrease({ unit: "%", checkIns: weeks(36.4, 36.5) }), "36.4 → 36.5 %"],
    [anIncrease({ unit: "%", checkIns: weeks(36.5, 36.5) }), "36.5 %"],
    [percentAt20, "20 %"],
    [{ id: "kr1", title: "x", type: "baseline", measurements: 3, checkIns: weeks(7, 7) }, "1 → 2 of 3 readings"],
  ])("%# is told in one unit", (keyResult, text) => {
    expect(changed(keyResult)).toBe(text);
  });

  it.each([
    [0.28125, "+28 points"],
    [-0.01, "−1 point"],
    [0.004, "under 1 point"],
    [0, "no change"],
    [0.525, "+53 points"],
  ])("%f of the way is %s", (change, text) => {
    expect(points(change)).toBe(text);
  });

  it("percent of what is not known is a dash", () => {
    expect([percent(0.525), percent(null)]).toEqual(["53 %", "–"]);
  });
});

describe("a sentence about where a key result stands", () => {
  it.each([
    [anIncrease({ checkIns: checkIn({ value: 36.5 }) }), "stands at 36.5 (plan 39.2, target 45)"],
    [anIncrease({ checkIns: [] }), "has had no check-in yet (plan 39.2, target 45)"],
  ])("says so in plain words", (keyResult, said) => {
    expect(standsText(...on(keyResult))).toBe(said);
  });
});
