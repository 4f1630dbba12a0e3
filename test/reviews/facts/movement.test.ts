import { describe, expect, it } from "vitest";
import { movementsOf } from "../../../src/reviews/facts/movement.ts";
import { anIncrease, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { aWeek } from "../build.ts";

const only = (keyResult: KeyResultGiven, more: Partial<ObjectiveGiven> = {}, asOf = "2026-11-23") => {
  const [movement] = movementsOf(aWeek({ objectives: [{ ...more, keyResults: [keyResult] }], asOf }));
  return movement;
};

const fromTo = (before: number, after: number) =>
  anIncrease({
    start: 0,
    target: 100,
    checkIns: [
      { date: "2026-11-13", value: before, confidence: 0.5 },
      { date: "2026-11-20", value: after, confidence: 0.4 },
    ],
  });

describe("the movement of a week", () => {
  it.each([
    ["forward", 40, 50, 0.1, "up"],
    ["not at all", 40, 40, 0, "flat"],
    ["back", 40, 30, -0.1, "down"],
    ["below the start", 0, -10, -0.1, "down"],
    ["past the target", 100, 120, 0.2, "up"],
  ])("%s", (_, before, after, change, direction) => {
    const movement = only(fromTo(before, after));
    expect(movement).toMatchObject({ direction, checkedIn: true, before: { value: before }, after: { value: after } });
    expect(movement?.change).toBeCloseTo(change);
    expect(movement?.confidenceChange).toBeCloseTo(-0.1);
  });

  it("is good downward for a decrease", () => {
    const checkIns = [
      { date: "2026-11-13", value: 9390 },
      { date: "2026-11-20", value: 9310 },
    ];
    const keyResult: KeyResultGiven = {
      id: "kr4",
      title: "Faster",
      type: "decrease",
      start: 10000,
      target: 500,
      checkIns,
    };
    expect(only(keyResult)).toMatchObject({ direction: "up" });
  });

  it("begins at nothing for a first check-in", () => {
    expect(only(anIncrease({ checkIns: [{ date: "2026-11-20", value: 38 }] }))).toMatchObject({
      before: { value: null },
      change: 0.5,
    });
  });

  it("says when nobody checked in", () => {
    expect(only(fromTo(40, 50), {}, "2026-11-30")).toMatchObject({ checkedIn: false, direction: "flat" });
  });

  it.each([
    ["added in the week", { added_on: "2026-11-18" }, "2026-11-23"],
    ["in the cycle's first week", {}, "2026-10-07"],
  ])("has nothing before it when %s", (_, objective, asOf) => {
    expect(only(anIncrease(), objective, asOf)).toMatchObject({ before: null, change: null, direction: null });
  });

  it("names what was reached", () => {
    const milestones = [
      { id: "m1", title: "Drawn" },
      { id: "m2", title: "Built" },
      { id: "m3", title: "Live", weight: 4 },
    ];
    const checkIns = [
      { date: "2026-11-13", done: ["m1"] },
      { date: "2026-11-20", done: ["m2", "m1"] },
    ];
    const movement = only({ id: "kr1", title: "Three steps", type: "milestone", milestones, checkIns });
    expect(movement).toMatchObject({ reached: ["Built"], after: { counted: { reached: 2, of: 3 }, value: 2 } });
  });

  it("cannot be known of initiatives that count as tasks", () => {
    const initiatives = [{ id: "i1", title: "Cards", for: "kr1", state: "done" as const }];
    expect(only({ id: "kr1", title: "All there", type: "task" }, { initiatives })).toMatchObject({
      change: null,
      direction: null,
    });
  });

  it.each([
    [99, false],
    [100, true],
  ])("says of a control at %i whether it is within bounds", (value, withinBounds) => {
    const checkIns = [{ date: "2026-11-20", value }];
    expect(only({ id: "kr1", title: "Calls", type: "control", at_least: 100, checkIns })).toMatchObject({
      withinBounds,
    });
  });
});
