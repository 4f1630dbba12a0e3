import { describe, expect, it } from "vitest";
import { gradeOf } from "../../src/score/grade.ts";
import { judge, type StatusInputs } from "../../src/score/status.ts";
import { anIncrease, aPercentage, type KeyResultGiven } from "./build.ts";
import { scoredKeyResult } from "./scored.ts";

const statusOf = (inputs: Partial<StatusInputs>) =>
  judge({
    state: "active",
    commitment: "stretch",
    said: true,
    overdue: false,
    reached: false,
    pace: null,
    expected: null,
    confidence: null,
    lowConfidence: 0.4,
    ...inputs,
  }).status;

describe("the verdict of pace", () => {
  it.each([
    ["stretch", 0.7, "on-track"],
    ["stretch", 0.699999, "at-risk"],
    ["stretch", 0.4, "at-risk"],
    ["stretch", 0.399999, "off-track"],
    ["stretch", 0, "off-track"],
    ["committed", 0.9, "on-track"],
    ["committed", 0.899999, "at-risk"],
    ["committed", 0.7, "at-risk"],
    ["committed", 0.699999, "off-track"],
  ] as const)("%s at %d is %s", (commitment, pace, status) => {
    expect(statusOf({ commitment, pace, expected: 0.5 })).toBe(status);
  });

  it("counts whoever stands exactly on a threshold as there, whatever floating point says", () => {
    expect(0.567 / 0.81).toBeLessThan(0.7);
    expect(statusOf({ pace: 0.567 / 0.81, expected: 0.81 })).toBe("on-track");
  });

  it.each([
    [0.149999, "on-track"],
    [0.15, "off-track"],
  ])("is not given while %d is expected", (expected, status) => {
    expect(statusOf({ pace: 0, expected })).toBe(status);
  });
});

describe("without a verdict from pace", () => {
  it.each([
    [0.7, "on-track"],
    [0.699999, "at-risk"],
    [0.4, "at-risk"],
    [0.399999, "off-track"],
    [null, "on-track"],
  ])("confidence %d is %s", (confidence, status) => {
    expect(statusOf({ confidence })).toBe(status);
    expect(statusOf({ confidence, pace: 0, expected: 0.1 })).toBe(status);
  });
});

describe("low confidence", () => {
  it.each([
    [0.4, 1, "on-track"],
    [0.399999, 1, "at-risk"],
    [0.1, 0.5, "at-risk"],
    [0.1, 0.1, "off-track"],
  ])("of %d at pace %d is %s", (confidence, pace, status) => {
    expect(statusOf({ confidence, pace, expected: 0.5 })).toBe(status);
  });

  it("is what the settings call low", () => {
    expect(statusOf({ confidence: 0.5, pace: 1, expected: 0.5, lowConfidence: 0.6 })).toBe("at-risk");
    const checkIns = [{ date: "2026-11-20", value: 45 * 0.99, confidence: 0.5 }];
    const settings = { escalation: { low_confidence: 0.6 } };
    expect(scoredKeyResult(anIncrease({ checkIns }), "2026-11-20", { settings }).status).toBe("at-risk");
  });
});

describe("the status of a key result", () => {
  const at = (given: KeyResultGiven, asOf: string) => scoredKeyResult(given, asOf).status;
  const checked = (value: number) => aPercentage({ checkIns: [{ date: "2026-10-09", value }] });

  it("is not-started until a check-in is overdue, and no-data from then on", () => {
    expect(at(aPercentage(), "2026-10-01")).toBe("not-started");
    expect(at(aPercentage(), "2026-10-09")).toBe("not-started");
    expect(at(aPercentage(), "2026-10-10")).toBe("no-data");
    expect(at(aPercentage(), "2026-10-16")).toBe("no-data");
  });

  it("is done from the target on, not a hair before", () => {
    expect(at(checked(99.9), "2026-10-09")).toBe("on-track");
    expect(at(checked(100), "2026-10-09")).toBe("done");
    expect(at(checked(120), "2026-12-31")).toBe("done");
  });

  it("shows through an overdue check-in, which makes it stale", () => {
    const scored = scoredKeyResult(checked(10), "2026-11-20");
    expect(scored).toMatchObject({ status: "off-track", stale: true, pace: 0.1 / 0.5494505494505495 });
  });

  it.each([
    ["stopped", "stopped"],
    ["done", "done"],
    ["backlog", "not-started"],
    ["draft", "not-started"],
  ] as const)("in state %s is %s", (state, status) => {
    expect(at({ ...checked(10), state }, "2026-11-20")).toBe(status);
  });

  it("of tasks that are initiatives is known from their states", () => {
    const task: KeyResultGiven = { id: "kr1", title: "Done", type: "task" };
    const initiatives = [{ id: "a", title: "A", for: "kr1", due: "2026-11-01", state: "doing" as const }];
    expect(scoredKeyResult(task, "2026-11-20", { objective: { initiatives } }).status).toBe("off-track");
    const todo = initiatives.map((initiative) => ({ ...initiative, state: "todo" as const }));
    expect(scoredKeyResult(task, "2026-11-20", { objective: { initiatives: todo } }).status).toBe("no-data");
  });
});

describe("trend", () => {
  it.each([
    [[31, 36], "up"],
    [[36, 36], "flat"],
    [[36, 34], "down"],
    [[36], null],
    [[], null],
  ])("of %j is %s", (values, trend) => {
    const checkIns = values.map((value, index) => ({ date: `2026-10-${10 + index}`, value }));
    expect(scoredKeyResult(anIncrease({ checkIns }), "2026-11-20").trend).toBe(trend);
  });

  it("of a decrease is up when the value falls", () => {
    const checkIns = [
      { date: "2026-10-09", value: 9500 },
      { date: "2026-10-16", value: 9310 },
    ];
    const given: KeyResultGiven = {
      id: "kr1",
      title: "Faster",
      type: "decrease",
      start: 10_000,
      target: 500,
      checkIns,
    };
    expect(scoredKeyResult(given, "2026-10-16").trend).toBe("up");
  });
});

describe("grade", () => {
  it.each([
    ["stretch", 1, "good"],
    ["stretch", 0.7, "good"],
    ["stretch", 0.699999, "learn"],
    ["stretch", 0.4, "learn"],
    ["stretch", 0.399999, "missed"],
    ["committed", 0.9, "good"],
    ["committed", 0.899999, "missed"],
  ] as const)("of a %s at %d is %s", (commitment, score, grade) => {
    expect(gradeOf(score, commitment)).toBe(grade);
  });

  it("is given on the last day, and not before", () => {
    const given = aPercentage({ checkIns: [{ date: "2026-10-09", value: 70 }] });
    expect(scoredKeyResult(given, "2026-12-30").grade).toBeNull();
    expect(scoredKeyResult(given, "2026-12-31").grade).toBe("good");
    expect(scoredKeyResult({ ...given, state: "stopped" }, "2026-12-31").grade).toBeNull();
  });
});
