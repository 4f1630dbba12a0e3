import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/time/dates.ts";
import {
  addWorkingDays,
  isWorkingDay,
  lastDayOf,
  subtractWorkingDays,
  type WorkingWeek,
  workingDayAfter,
  workingDayBefore,
  workingDayFrom,
} from "../../src/time/working-week.ts";
import { parseDuration, settingsFrom } from "../../src/workspace/settings.ts";

const week = settingsFrom({ week: { holidays: ["2026-12-25", "2026-12-28"] } }).week;
const sundayToThursday = settingsFrom({ week: { working_days: ["sun", "mon", "tue", "wed", "thu"] } }).week;

describe("working days", () => {
  it.each([
    ["2026-11-20", true],
    ["2026-11-21", false],
    ["2026-11-22", false],
    ["2026-12-25", false],
    ["2026-12-28", false],
    ["2026-12-29", true],
  ])("on %s: %s", (date, works) => {
    expect(isWorkingDay(week, date)).toBe(works);
  });

  it("follow and precede each other across weekends and holidays", () => {
    expect(workingDayAfter(week, "2026-12-24")).toBe("2026-12-29");
    expect(workingDayBefore(week, "2026-12-29")).toBe("2026-12-24");
    expect(workingDayFrom(week, "2026-12-26")).toBe("2026-12-29");
    expect(workingDayFrom(week, "2026-12-24")).toBe("2026-12-24");
  });
});

describe("lastDayOf", () => {
  it.each([
    ["2026-11-20", "0d", "2026-11-20"],
    ["2026-11-20", "1d", "2026-11-23"],
    ["2026-11-20", "2d", "2026-11-24"],
    ["2026-11-21", "0d", "2026-11-23"],
    ["2026-11-21", "2d", "2026-11-25"],
    ["2026-12-24", "1d", "2026-12-29"],
    ["2026-10-01", "1w", "2026-10-08"],
    ["2026-10-01", "2w", "2026-10-15"],
    ["2026-11-20", "0h", "2026-11-20"],
    ["2026-11-20", "4h", "2026-11-20"],
    ["2026-11-20", "8h", "2026-11-20"],
    ["2026-11-20", "9h", "2026-11-23"],
    ["2026-11-20", "17h", "2026-11-23"],
    ["2026-11-20", "18h", "2026-11-24"],
  ])("%s + %s is %s", (date, duration, last) => {
    expect(lastDayOf(week, date, parseDuration(duration))).toBe(last);
  });

  it("counts as many days for a week as the week has", () => {
    const fourDays = settingsFrom({ week: { working_days: ["mon", "tue", "wed", "thu"] } }).week;
    expect(lastDayOf(fourDays, "2026-11-16", parseDuration("1w"))).toBe("2026-11-23");
    expect(lastDayOf(sundayToThursday, "2026-11-20", parseDuration("1d"))).toBe("2026-11-23");
  });

  it("counts back from a day off as from the working day before it", () => {
    expect(subtractWorkingDays(week, "2026-12-31", 7)).toBe("2026-12-18");
    expect(subtractWorkingDays(week, "2026-12-27", 0)).toBe("2026-12-24");
  });

  it("agrees with counting the working days one by one", () => {
    const days = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(fc.constantFrom<WorkingWeek>(week, sundayToThursday), days, fc.nat(30), (given, offset, count) => {
        const date = addDays("2026-01-01", offset);
        const last = addWorkingDays(given, date, count);
        expect(isWorkingDay(given, last)).toBe(true);
        const start = workingDayFrom(given, date);
        let passed = 0;
        for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(given, day)) passed++;
        expect(passed).toBe(count);
        expect(subtractWorkingDays(given, last, count)).toBe(start);
      }),
      { numRuns: 60 },
    );
  });
});
