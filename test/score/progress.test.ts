import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOfBound } from "../../src/score/control.ts";
import { addDays } from "../../src/time/dates.ts";
import { anIncrease, aPercentage, type CheckInGiven, type KeyResultGiven, Q4 } from "./build.ts";
import { scoredKeyResult } from "./scored.ts";

const AS_OF = "2026-11-20";

/** Check-ins on consecutive planned Fridays, from 9 October on. */
function onFridays(...values: (number | null)[]): CheckInGiven[] {
  return values.flatMap((value, week) => (value === null ? [] : [{ date: addDays("2026-10-09", 7 * week), value }]));
}

describe("increase and decrease", () => {
  it.each([
    [31, 45, 36.5, 5.5 / 14, 5.5 / 14],
    [31, 45, 31, 0, 0],
    [31, 45, 45, 1, 1],
    [31, 45, 24, -0.5, 0],
    [31, 45, 52, 1.5, 1],
    [10_000, 500, 9310, 690 / 9500, 690 / 9500],
    [10_000, 500, 400, 9600 / 9500, 1],
    [10_000, 500, 10_950, -0.1, 0],
    [-5, 5, 0, 0.5, 0.5],
  ])("from %d to %d, at %d", (start, target, value, raw, progress) => {
    const type = start < target ? "increase" : "decrease";
    const checkIns = [{ date: AS_OF, value }];
    const scored = scoredKeyResult({ id: "kr1", title: "It moves", type, start, target, checkIns }, AS_OF);
    expect(scored).toMatchObject({ start, target, value, raw, progress, regressed: raw < 0, exceeded: raw > 1 });
  });

  it("has no value before the first check-in", () => {
    expect(scoredKeyResult(anIncrease(), AS_OF)).toMatchObject({ value: null, raw: null, progress: 0, trend: null });
  });
});

describe("percentage", () => {
  it.each([
    [0, 0],
    [52.5, 0.525],
    [100, 1],
  ])("%d is %d", (value, progress) => {
    expect(scoredKeyResult(aPercentage({ checkIns: [{ date: AS_OF, value }] }), AS_OF).progress).toBe(progress);
  });
});

describe("milestone", () => {
  const app = (...done: string[]): KeyResultGiven => ({
    id: "kr1",
    title: "The app is out",
    type: "milestone",
    milestones: [
      { id: "design", title: "Design" },
      { id: "beta", title: "Beta", weight: 2 },
      { id: "launch", title: "Launch", weight: 5 },
    ],
    checkIns: [{ date: AS_OF, done }],
  });

  it.each([
    [[], 0],
    [["design"], 1 / 8],
    [["beta", "design"], 3 / 8],
    [["design", "beta", "launch"], 1],
    [["design", "design", "unknown"], 1 / 8],
  ])("weighs %j", (done, progress) => {
    const scored = scoredKeyResult(app(...done), AS_OF);
    expect(scored).toMatchObject({ progress, share: { reached: progress * 8, of: 8 }, value: progress * 8, target: 8 });
  });

  it("is 0 when nothing has any weight", () => {
    const milestones = [{ id: "design", title: "Design", weight: 0 }];
    const checkIns = [{ date: AS_OF, done: ["design"] }];
    const scored = scoredKeyResult({ id: "kr1", title: "It is out", type: "milestone", milestones, checkIns }, AS_OF);
    expect(scored).toMatchObject({ progress: 0, raw: 0, expected: null, projection: null });
  });
});

describe("task", () => {
  it("counts the tasks that the newest check-in lists", () => {
    const tasks = ["a", "b", "c", "d"].map((id) => ({ id, title: id }));
    const checkIns = [
      { date: "2026-11-13", done: ["a"] },
      { date: AS_OF, done: ["a", "b", "c"] },
    ];
    const scored = scoredKeyResult({ id: "kr1", title: "All is done", type: "task", tasks, checkIns }, AS_OF);
    expect(scored).toMatchObject({ progress: 0.75, trend: "up" });
  });

  const initiatives = [
    { id: "i1", title: "One", for: "kr1", state: "done" as const },
    { id: "i2", title: "Two", for: "kr1", state: "doing" as const },
    { id: "i3", title: "Three", for: "kr1", state: "stopped" as const },
    { id: "i4", title: "Four", for: "kr2", state: "done" as const },
  ];
  const byInitiatives: KeyResultGiven = { id: "kr1", title: "All is done", type: "task" };

  it("counts its initiatives without a check-in; a stopped one leaves both counts", () => {
    const scored = scoredKeyResult(byInitiatives, Q4.starts, { objective: { initiatives } });
    expect(scored).toMatchObject({ raw: 0.5, progress: 0.5, share: { reached: 1, of: 2 }, value: 1 });
  });

  it("is 0 without any", () => {
    expect(scoredKeyResult(byInitiatives, AS_OF)).toMatchObject({ raw: 0, progress: 0, expected: null });
  });
});

describe("control", () => {
  const calls = (...values: (number | null)[]): KeyResultGiven => ({
    id: "kr1",
    title: "At least 100 calls a week",
    type: "control",
    at_least: 100,
    checkIns: onFridays(...values),
  });

  it("holds what was within bounds against what is planned for the whole cycle", () => {
    const scored = scoredKeyResult(calls(100, 75, null, 120, 99.9), "2026-11-06");
    expect(scored.progress).toBe(2 / 12);
    expect(scored.share).toEqual({ reached: 2, of: 12 });
    expect(scored.control).toMatchObject({ withinBounds: 2, due: 5, attainment: 2 / 5 });
    expect(scored.control?.meanShare).toBeCloseTo((1 + 0.75 + 1 + 0.999) / 4, 12);
  });

  it("reaches 1 only when every planned check-in was within bounds", () => {
    expect(scoredKeyResult(calls(...Array(12).fill(100)), Q4.ends)).toMatchObject({ progress: 1, status: "done" });
    expect(scoredKeyResult(calls(...Array(11).fill(100)), Q4.ends).progress).toBe(11 / 12);
  });

  it("lets no more than the planned check-ins count, and the newest speak for its date", () => {
    const checkIns = [
      { date: "2026-10-02", value: 100 },
      { date: "2026-10-07", value: 100 },
      { date: "2026-10-09", value: 50 },
    ];
    const given: KeyResultGiven = { id: "kr1", title: "Calls", type: "control", at_least: 100, checkIns };
    expect(scoredKeyResult(given, "2026-10-09")).toMatchObject({ share: { reached: 0, of: 12 }, value: 50 });
  });

  it("has no attainment before anything is due", () => {
    expect(scoredKeyResult(calls(), "2026-10-08").control).toEqual({
      withinBounds: 0,
      due: 0,
      attainment: null,
      meanShare: null,
    });
  });

  it("of which nothing is planned any more has no progress to expect", () => {
    const scored = scoredKeyResult(calls(), Q4.ends, { objective: { added_on: "2026-12-30" } });
    expect(scored).toMatchObject({ raw: null, progress: 0, expected: null });
  });

  it.each([
    [{ at_least: 100 }, 100, 1],
    [{ at_least: 100 }, 75, 0.75],
    [{ at_least: 100 }, -5, 0],
    [{ at_most: 4 }, 4, 1],
    [{ at_most: 4 }, 5, 0.8],
    [{ at_most: 0 }, 2, 0],
    [{ at_least: -5 }, -10, 0],
    [{ at_least: 2, at_most: 4 }, 3, 1],
    [{ at_least: 2, at_most: 4 }, 1, 0.5],
    [{ at_least: 2, at_most: 4 }, 8, 0.5],
  ])("of %j, %d reaches %d", (bounds, value, share) => {
    expect(shareOfBound(bounds, value)).toBe(share);
  });
});

describe("baseline", () => {
  it("counts measurements", () => {
    const measured = (measurements: number | undefined, ...values: number[]) =>
      scoredKeyResult(
        { id: "kr1", title: "We know", type: "baseline", measurements, checkIns: onFridays(...values) },
        AS_OF,
      );
    expect(measured(4, 10, 12).progress).toBe(0.5);
    expect(measured(undefined, 10)).toMatchObject({ progress: 1, status: "done", value: 10 });
    expect(measured(2, 10, 12, 14)).toMatchObject({ raw: 1.5, progress: 1, exceeded: true });
  });
});

describe("forecast", () => {
  it.each([
    [43, 12 / 14],
    [20, 0],
    [60, 1],
  ])("of %d is scored like a value", (forecast, projection) => {
    const scored = scoredKeyResult(anIncrease({ checkIns: [{ date: AS_OF, value: 36.5, forecast }] }), AS_OF);
    expect(scored).toMatchObject({ forecast, projection });
  });

  it("and confidence are the last that were given", () => {
    const checkIns = [
      { date: "2026-11-13", value: 36, forecast: 38, confidence: 0.3 },
      { date: AS_OF, value: 44, automatic: true },
    ];
    expect(scoredKeyResult(anIncrease({ checkIns }), AS_OF)).toMatchObject({ forecast: 38, confidence: 0.3 });
  });
});

describe("any key result", () => {
  const day = fc.integer({ min: 0, max: 91 }).map((offset) => addDays(Q4.starts, offset));
  const value = fc.integer({ min: -1000, max: 1000 });
  const checkIns = fc.uniqueArray(fc.record({ date: day, value }), { selector: ({ date }) => date, maxLength: 20 });
  const shape = fc.constantFrom<KeyResultGiven>(
    anIncrease(),
    { id: "kr1", title: "Down", type: "decrease", start: 500, target: -20 },
    { id: "kr1", title: "Percent", type: "percentage" },
    { id: "kr1", title: "Control", type: "control", at_least: -10, at_most: 300 },
    { id: "kr1", title: "Daily", type: "control", at_most: 300, every: "day" },
    { id: "kr1", title: "Baseline", type: "baseline", measurements: 7 },
  );

  it("has progress and expected between 0 and 1", () => {
    fc.assert(
      fc.property(shape, checkIns, day, (given, made, asOf) => {
        const scored = scoredKeyResult({ ...given, checkIns: made }, asOf);
        for (const fraction of [scored.progress, scored.expected ?? 0]) {
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("does not depend on what comes after, nor on the order that check-ins are given in", () => {
    fc.assert(
      fc.property(shape, checkIns, day, (given, made, asOf) => {
        const { keyResult: _, ...before } = scoredKeyResult(
          { ...given, checkIns: made.filter(({ date }) => date <= asOf) },
          asOf,
        );
        const { keyResult: __, ...after } = scoredKeyResult({ ...given, checkIns: made.toReversed() }, asOf);
        expect(after).toEqual(before);
      }),
    );
  });

  it("that goes up is the mirror of one that goes down", () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 500 }), value, day, (start, way, reached, asOf) => {
        const up = anIncrease({ start, target: start + way, checkIns: [{ date: Q4.starts, value: reached }] });
        const down: KeyResultGiven = {
          id: "kr1",
          title: "Down",
          type: "decrease",
          start: -start,
          target: -start - way,
          checkIns: [{ date: Q4.starts, value: -reached }],
        };
        const { progress, status, raw } = scoredKeyResult(up, asOf);
        expect(scoredKeyResult(down, asOf)).toMatchObject({ progress, status, raw: (raw ?? 0) + 0 });
      }),
    );
  });
});
