import { describe, expect, it } from "vitest";
import { isOffCycle, nextForumOf } from "../../src/escalation/off-cycle.ts";
import type { SettingsFile } from "../../src/model/settings.ts";
import { settingsFrom } from "../../src/workspace/settings.ts";
import { Q4 } from "../score/build.ts";

describe("the next forum in which a tier decides", () => {
  it.each<[string, 1 | 2 | 3, string, SettingsFile["rhythm"], string | null]>([
    ["the weekly review", 1, "2026-11-20", {}, "2026-11-23"],
    ["the weekly review of the day", 1, "2026-11-23", {}, "2026-11-23"],
    ["every second weekly review", 1, "2026-11-20", { weekly_review: { every: "2w" } }, "2026-11-23"],
    ["every second weekly review, the week after", 1, "2026-11-24", { weekly_review: { every: "2w" } }, "2026-12-07"],
    ["a weekly review after the cycle", 1, "2026-12-30", {}, "2027-01-04"],
    ["the monthly review", 2, "2026-11-20", {}, "2026-12-01"],
    ["the monthly review of the day", 2, "2026-12-01", {}, "2026-12-01"],
    ["the quarterly review, when it comes first", 3, "2026-12-24", {}, "2026-12-29"],
    ["the next monthly review", 3, "2026-12-30", {}, "2027-01-05"],
    [
      "none, when all of them are of the cycle",
      2,
      "2026-12-30",
      { monthly_review: { day: "third tue of cycle" } },
      null,
    ],
  ])("is %s", (_, tier, from, rhythm, day) => {
    expect(nextForumOf(settingsFrom({ rhythm }), Q4, tier, from)).toBe(day);
  });
});

describe("off-cycle", () => {
  it.each([
    ["2026-11-30T17:30:00+00:00", "2026-12-01", true],
    ["2026-12-01T17:30:00+00:00", "2026-12-01", false],
    ["2026-12-02T17:30:00+00:00", "2026-12-01", false],
    ["2026-12-02T17:30:00+00:00", null, true],
    // past midnight in Helsinki
    ["2026-11-30T22:30:00+00:00", "2026-12-01", false],
  ])("what is due at %s, with a forum on %s: %s", (due, forum, off) => {
    expect(isOffCycle(settingsFrom({ timezone: "Europe/Helsinki" }), due, forum)).toBe(off);
  });
});
