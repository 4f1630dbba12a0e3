import { describe, expect, it } from "vitest";
import { anIncrease, aPercentage, type KeyResultGiven, Q4 } from "./build.ts";
import { scoredKeyResult } from "./scored.ts";

const expectedOf = (given: KeyResultGiven, asOf: string) => scoredKeyResult(given, asOf).expected;

describe("expected progress", () => {
  it.each([
    ["2026-09-01", 0],
    ["2026-10-01", 0],
    ["2026-11-20", 0.5494505494505495],
    ["2026-12-31", 1],
    ["2027-01-15", 1],
  ])("on a straight line on %s is %d", (asOf, expected) => {
    expect(expectedOf(anIncrease(), asOf)).toBe(expected);
    expect(expectedOf(aPercentage(), asOf)).toBe(expected);
  });

  it("stays on the cycle's line for what was added later", () => {
    const scored = scoredKeyResult(anIncrease(), "2026-11-20", { objective: { added_on: "2026-11-01" } });
    expect(scored.expected).toBe(0.5494505494505495);
  });

  const planned = anIncrease({
    plan: [
      { date: "2026-12-01", value: 38 },
      { date: "2026-11-01", value: 34 },
    ],
  });
  it.each([
    ["2026-10-01", 0],
    ["2026-10-17", (16 / 31) * (3 / 14)],
    ["2026-11-01", 3 / 14],
    ["2026-11-16", 5 / 14],
    ["2026-12-01", 0.5],
    ["2026-12-16", 0.75],
    ["2026-12-31", 1],
    ["2027-01-15", 1],
  ])("along a plan on %s is %d", (asOf, expected) => {
    expect(expectedOf(planned, asOf)).toBeCloseTo(expected, 12);
  });

  it("along a plan goes through start and target whatever the plan says, and stays between 0 and 1", () => {
    const odd = anIncrease({
      plan: [
        { date: "2026-10-01", value: 40 },
        { date: "2026-11-01", value: 20 },
        { date: "2026-12-31", value: 35 },
      ],
    });
    expect([expectedOf(odd, "2026-10-01"), expectedOf(odd, "2026-11-01"), expectedOf(odd, Q4.ends)]).toEqual([0, 0, 1]);
  });

  it("of a decrease follows its plan downwards", () => {
    const plan = [{ date: "2026-11-01", value: 2400 }];
    const given: KeyResultGiven = { id: "kr1", title: "Faster", type: "decrease", start: 10_000, target: 500, plan };
    expect(expectedOf(given, "2026-11-01")).toBe(0.8);
  });

  it.each([
    ["2026-10-08", 0],
    ["2026-10-09", 1 / 12],
    ["2026-10-15", 1 / 12],
    ["2026-10-16", 2 / 12],
    ["2026-12-31", 1],
  ])("of a control on %s is what is due of what is planned: %d", (asOf, expected) => {
    expect(expectedOf({ id: "kr1", title: "Uptime", type: "control", at_least: 99 }, asOf)).toBe(expected);
  });

  const milestones: KeyResultGiven = {
    id: "kr1",
    title: "It is out",
    type: "milestone",
    milestones: [
      { id: "a", title: "A", due: "2026-11-01" },
      { id: "b", title: "B", due: "2026-12-01", weight: 2 },
      { id: "c", title: "C" },
    ],
  };
  it.each([
    ["2026-10-31", 0],
    ["2026-11-01", 0.25],
    ["2026-12-01", 0.75],
    ["2026-12-31", 0.75],
  ])("of milestones on %s is the weight due: %d", (asOf, expected) => {
    expect(expectedOf(milestones, asOf)).toBe(expected);
  });

  it("of tasks is the share due, of initiatives too; a stopped one leaves both counts", () => {
    const tasks = [
      { id: "a", title: "A", due: "2026-11-01" },
      { id: "b", title: "B", due: "2026-12-01" },
    ];
    expect(expectedOf({ id: "kr1", title: "Done", type: "task", tasks }, "2026-11-20")).toBe(0.5);
    const initiatives = [
      ...tasks.map((task) => ({ ...task, for: "kr1" })),
      { id: "c", title: "C", for: "kr1", due: "2026-11-02", state: "stopped" as const },
    ];
    const given: KeyResultGiven = { id: "kr1", title: "Done", type: "task" };
    expect(scoredKeyResult(given, "2026-11-20", { objective: { initiatives } }).expected).toBe(0.5);
  });

  it("of a baseline is whole on its due date", () => {
    const given: KeyResultGiven = { id: "kr1", title: "We know", type: "baseline", due: "2026-11-01" };
    expect([expectedOf(given, "2026-10-31"), expectedOf(given, "2026-11-01")]).toEqual([0, 1]);
  });

  it("is unknown without dates", () => {
    const undated: KeyResultGiven[] = [
      { id: "kr1", title: "We know", type: "baseline" },
      { id: "kr1", title: "It is out", type: "milestone", milestones: [{ id: "a", title: "A" }] },
      { id: "kr1", title: "Done", type: "task", tasks: [{ id: "a", title: "A" }] },
      { id: "kr1", title: "Done", type: "task" },
    ];
    for (const given of undated) expect(expectedOf(given, "2026-11-20")).toBeNull();
  });
});
