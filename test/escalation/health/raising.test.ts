import { describe, expect, it } from "vitest";
import { type Firing, judged, raisingRecord, type TriggerStory } from "../../../src/escalation/health/raising.ts";
import { settingsFrom } from "../../../src/workspace/settings.ts";

const { week } = settingsFrom({ organisation: "Harbour", week: { holidays: ["2026-11-25"] } });

/** Fired on Friday 13 November 2026, and nothing came of it. */
const firing = (given: Partial<Firing> = {}): Firing => ({
  cycle: "2026-Q4",
  subject: "growth/activation/kr1",
  team: "growth",
  rule: "escalate/low-confidence",
  firedOn: "2026-11-13",
  clearedOn: null,
  raisedOn: null,
  answeredOn: null,
  ...given,
});

describe("what came of a trigger", () => {
  it.each<[string, Partial<Firing>, string, TriggerStory["outcome"], number | null]>([
    ["a brief on the same day", { raisedOn: "2026-11-13" }, "2026-11-30", "in-time", 0],
    ["a brief before it", { raisedOn: "2026-11-09" }, "2026-11-30", "in-time", 0],
    ["a brief over the weekend", { raisedOn: "2026-11-15" }, "2026-11-30", "in-time", 0],
    ["a brief on the last day of the week", { raisedOn: "2026-11-20" }, "2026-11-30", "in-time", 5],
    ["a brief a working day later", { raisedOn: "2026-11-23" }, "2026-11-30", "late", 6],
    ["a brief with a holiday between", { firedOn: "2026-11-20", raisedOn: "2026-11-30" }, "2026-12-01", "in-time", 5],
    ["a brief that had not been written yet", { raisedOn: "2026-11-23" }, "2026-11-20", "waiting", null],
    ["nothing within the week", {}, "2026-11-20", "waiting", null],
    ["nothing, also over the weekend after", {}, "2026-11-22", "waiting", null],
    ["nothing, and the week is over", {}, "2026-11-23", "never", null],
    ["a decision without a brief", { answeredOn: "2026-11-17" }, "2026-11-30", "answered", null],
    [
      "a decision, and a brief after it",
      { answeredOn: "2026-11-17", raisedOn: "2026-11-27" },
      "2026-11-30",
      "answered",
      9,
    ],
    [
      "a decision, and a brief after it, before it fired",
      { answeredOn: "2026-11-10", raisedOn: "2026-11-12" },
      "2026-11-30",
      "in-time",
      0,
    ],
    [
      "a brief, and the decision on it",
      { raisedOn: "2026-11-17", answeredOn: "2026-11-27" },
      "2026-11-30",
      "in-time",
      2,
    ],
    ["a decision that had not been made yet", { answeredOn: "2026-11-25" }, "2026-11-23", "never", null],
    ["gone within the week", { clearedOn: "2026-11-20" }, "2026-11-30", "cleared", null],
    ["gone after the week", { clearedOn: "2026-11-27" }, "2026-11-30", "never", null],
    ["gone later than asked about", { clearedOn: "2026-11-20" }, "2026-11-18", "waiting", null],
  ])("%s", (_, given, asOf, outcome, days) => {
    expect(judged(firing(given), week, asOf)).toMatchObject({ outcome, days });
  });

  it("takes no days of a brief on what needed none", () => {
    const settled = judged(firing({ answeredOn: "2026-11-16", raisedOn: "2026-11-27" }), week, "2026-11-30");
    const raised = ["2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18"];
    const stories = [settled, ...raised.map((raisedOn) => judged(firing({ raisedOn }), week, "2026-11-30"))];
    expect(raisingRecord(stories)).toMatchObject({
      fired: 5,
      inTime: 4,
      answered: 1,
      medianDays: null,
      longestDays: 3,
    });
  });

  it("adds up, with a median once there are enough", () => {
    const stories = (...days: string[]) => days.map((raisedOn) => judged(firing({ raisedOn }), week, "2026-11-30"));
    const few = stories("2026-11-13", "2026-11-16", "2026-11-17", "2026-11-24");
    expect(raisingRecord(few)).toMatchObject({ fired: 4, inTime: 3, late: 1, medianDays: null, longestDays: 7 });
    const never = judged(firing(), week, "2026-11-30");
    expect(raisingRecord([...few, never])).toMatchObject({ fired: 5, never: 1, medianDays: null });
    expect(raisingRecord([...few, never, ...stories("2026-11-18")])).toMatchObject({ medianDays: 2 });
    expect(raisingRecord([])).toMatchObject({ fired: 0, medianDays: null, longestDays: null });
  });
});
