import { describe, expect, it } from "vitest";
import { nextWeeklyReview, weeklyReviewDays } from "../../src/score/review-days.ts";
import { rhythmOf } from "../../src/score/rhythm.ts";
import { settingsFrom } from "../../src/workspace/settings.ts";
import { Q4 } from "./build.ts";

const settings = (given: Parameters<typeof settingsFrom>[0] = {}) =>
  settingsFrom({ organisation: "Harbour", ...given });

describe("the next weekly review", () => {
  it.each([
    ["on the day itself", "2026-11-23", "2026-11-23"],
    ["from the day after", "2026-11-24", "2026-11-30"],
    ["from a weekend", "2026-11-21", "2026-11-23"],
    ["on a holiday, the working day that follows", "2026-12-22", "2026-12-29"],
  ])("%s", (_, from, expected) => {
    expect(nextWeeklyReview(settings({ week: { holidays: ["2026-12-28"] } }), from)).toBe(expected);
  });
});

describe("the weekly reviews of a cycle", () => {
  const daysOf = (given: Parameters<typeof settingsFrom>[0] = {}) => {
    const all = settings(given);
    return weeklyReviewDays(all, rhythmOf(all, Q4));
  };

  it("begin once planning is over, and go on to the end", () => {
    const days = daysOf();
    expect(days.slice(0, 2)).toEqual(["2026-10-12", "2026-10-19"]);
    expect(days.at(-1)).toBe("2026-12-28");
  });

  it("are every second one for 2w", () => {
    expect(daysOf({ rhythm: { weekly_review: { every: "2w" } } }).slice(0, 3)).toEqual([
      "2026-10-12",
      "2026-10-26",
      "2026-11-09",
    ]);
  });

  it("fall on the working day after a holiday, and not outside the cycle", () => {
    const week = { holidays: ["2026-11-16", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"] };
    const days = daysOf({ week });
    expect(days).toContain("2026-11-17");
    expect(days.at(-1)).toBe("2026-12-21");
  });

  it("fall on the weekday of the settings", () => {
    expect(daysOf({ rhythm: { weekly_review: { day: "thu" } } })[0]).toBe("2026-10-15");
  });
});
