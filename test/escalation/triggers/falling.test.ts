import { describe, expect, it } from "vitest";
import { fallsAfter, type Step } from "../../../src/escalation/triggers/falling.ts";
import { aKeyResult, aPercentage, type CheckInGiven } from "../../score/build.ts";

const FRIDAYS = ["2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20", "2026-11-27"] as const;

/** A check-in each Friday from 23 October on; null for one without a confidence. */
function weekly(...confidences: (number | null)[]) {
  const checkIns = confidences.map((confidence, index): CheckInGiven => {
    const date = FRIDAYS[index] ?? "";
    return confidence === null ? { date, value: 10 } : { date, value: 10, confidence };
  });
  return aKeyResult(aPercentage({ checkIns })).checkIns;
}

const on = (...dates: string[]): Step[] => dates.map((date) => ({ date, what: "Ask again" }));
const falls = (checkIns: ReturnType<typeof weekly>, steps: Step[], terms = { falls: 3, confident: 0.7 }) =>
  fallsAfter(checkIns, () => steps, terms).map(({ began, firedOn, clearedOn, step }) => [
    step.date,
    began,
    firedOn,
    clearedOn,
  ]);

describe("confidence that falls after a corrective step", () => {
  it.each<[string, ReturnType<typeof weekly>, Step[], (string | null)[][]]>([
    ["no step", weekly(0.8, 0.6, 0.5, 0.4), [], []],
    [
      "three falling check-ins from the step on",
      weekly(0.8, 0.7, 0.5, 0.4, 0.3),
      on("2026-11-02"),
      [["2026-11-02", "2026-11-13", "2026-11-20", null]],
    ],
    ["two of them", weekly(0.8, 0.7, 0.5, 0.4), on("2026-11-02"), [["2026-11-02", "2026-11-13", null, null]]],
    ["one of them", weekly(0.8, 0.7, 0.5), on("2026-11-02"), []],
    [
      "the day of the step counts",
      weekly(0.8, 0.6, 0.5, 0.4),
      on("2026-10-30"),
      [["2026-10-30", "2026-11-06", "2026-11-13", null]],
    ],
    [
      "a check-in without confidence between them",
      weekly(0.8, 0.6, null, 0.5, 0.4),
      on("2026-10-30"),
      [["2026-10-30", "2026-11-13", "2026-11-20", null]],
    ],
    ["it held still in between", weekly(0.8, 0.6, 0.5, 0.5, 0.4), on("2026-10-30"), []],
    [
      "it has stopped since",
      weekly(0.8, 0.6, 0.5, 0.4, 0.4),
      on("2026-10-30"),
      [["2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"]],
    ],
    ["a step before the fall", weekly(0.6, 0.8, 0.6, 0.5, 0.4), on("2026-10-26"), []],
    ["a step when nothing was wrong", weekly(0.9, 0.9, 0.6, 0.5, 0.4), on("2026-11-02"), []],
    [
      "a step in doubt, before it fell any more",
      weekly(0.6, 0.6, 0.5, 0.45, 0.4),
      on("2026-11-02"),
      [["2026-11-02", "2026-11-13", "2026-11-20", null]],
    ],
    ["all of it still confident", weekly(1, 0.95, 0.9, 0.85, 0.8), on("2026-10-30"), []],
    [
      "confident until the last",
      weekly(1, 0.95, 0.9, 0.85, 0.65),
      on("2026-10-30"),
      [["2026-10-30", "2026-11-06", "2026-11-20", null]],
    ],
    [
      "a newer step, which has had its three check-ins too",
      weekly(0.8, 0.7, 0.6, 0.5, 0.4, 0.3),
      on("2026-11-02", "2026-11-09"),
      [["2026-11-09", "2026-11-20", "2026-11-27", null]],
    ],
    [
      "a newer step, which has not",
      weekly(0.8, 0.7, 0.6, 0.5, 0.4),
      on("2026-11-02", "2026-11-09"),
      [
        ["2026-11-02", "2026-11-13", "2026-11-20", null],
        ["2026-11-09", "2026-11-20", null, null],
      ],
    ],
  ])("%s", (_, checkIns, steps, expected) => {
    expect(falls(checkIns, steps)).toEqual(expected);
  });

  it("counts a step that was taken because something was in the way", () => {
    const blocked = (date: string): CheckInGiven => ({
      date,
      value: 10,
      confidence: 0.9,
      blockers: [{ id: "wording", summary: "No wording" }],
    });
    const rest = [0.8, 0.6].map(
      (confidence, index): CheckInGiven => ({
        date: FRIDAYS[index + 1] ?? "",
        value: 10,
        confidence,
      }),
    );
    const { checkIns } = aKeyResult(aPercentage({ checkIns: [blocked("2026-10-23"), ...rest] }));
    expect(falls(checkIns, on("2026-10-23"))).toEqual([["2026-10-23", "2026-10-30", "2026-11-06", null]]);
  });

  it("takes as many check-ins as its terms say", () => {
    const checkIns = weekly(0.8, 0.6, 0.5, 0.4);
    expect(falls(checkIns, on("2026-10-30"), { falls: 4, confident: 0.7 })).toEqual([
      ["2026-10-30", "2026-11-06", null, null],
    ]);
    expect(falls(checkIns, on("2026-10-30"), { falls: 3, confident: 0.4 })).toEqual([]);
  });
});
