import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../../src/time/dates.ts";
import { readDay } from "../../src/time/read-day.ts";
import { settingsFrom } from "../../src/workspace/settings.ts";

const { week } = settingsFrom({ organisation: "Harbour", week: { holidays: ["2026-12-25"] } });

/** A Friday. */
const FRIDAY = "2026-11-20";

describe("a day that people name", () => {
  it.each([
    ["2026-11-30", "2026-11-30"],
    [" 2026-11-30 ", "2026-11-30"],
    ["today", "2026-11-20"],
    ["Tomorrow", "2026-11-21"],
    ["sat", "2026-11-21"],
    ["monday", "2026-11-23"],
    ["Thursday", "2026-11-26"],
    ["friday", "2026-11-27"],
    ["+0d", "2026-11-20"],
    ["+1d", "2026-11-23"],
    ["+3d", "2026-11-25"],
    ["+1w", "2026-11-27"],
    ["+25d", "2026-12-28"],
  ])("%s is %s, said on a Friday", (said, day) => {
    expect(readDay(said, FRIDAY, week)).toBe(day);
  });

  it("counts working days from the next one when it is said on a day off", () => {
    expect(readDay("+1d", "2026-11-21", week)).toBe("2026-11-24");
  });

  it.each(["", "2026-11-31", "2026-13-01", "fridayy", "next friday", "3d", "+d", "+1m", "-1d", "lena"])(
    "%s is none",
    (said) => {
      expect(readDay(said, FRIDAY, week)).toBeNull();
    },
  );

  it("gives for a day of the week the next one that comes, within a week", () => {
    const weekday = fc.constantFrom("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    fc.assert(
      fc.property(weekday, fc.integer({ min: 0, max: 3000 }), (said, offset) => {
        const from = addDays("2024-01-01", offset);
        const day = readDay(said, from, week) ?? "";
        expect(weekdayOf(day)).toBe(said);
        expect(day > from && day <= addDays(from, 7)).toBe(true);
      }),
    );
  });
});
