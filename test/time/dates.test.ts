import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, daysFrom, weekdayOf } from "../../src/time/dates.ts";

const FIRST = "1970-01-01";
const anyDate = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays(FIRST, days));

describe("dates", () => {
  it.each([
    ["2026-10-01", "2026-10-01", 0],
    ["2026-10-01", "2026-12-31", 91],
    ["2026-10-01", "2026-11-20", 50],
    ["2026-11-20", "2026-10-01", -50],
    ["2028-02-28", "2028-03-01", 2],
    ["2026-03-28", "2026-03-30", 2],
  ])("counts the days from %s to %s: %d", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ["2026-11-20", "fri"],
    ["2026-11-22", "sun"],
    ["2026-11-23", "mon"],
  ])("knows that %s is a %s", (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it("refuses a day that does not exist", () => {
    expect(() => daysBetween("2026-02-30", "2026-03-01")).toThrow(RangeError);
  });

  it("lists every day with its weekday, both ends included", () => {
    expect(daysFrom("2026-12-31", "2027-01-01")).toEqual([
      { date: "2026-12-31", weekday: "thu" },
      { date: "2027-01-01", weekday: "fri" },
    ]);
    expect(daysFrom("2027-01-02", "2027-01-01")).toEqual([]);
  });

  it("adds what it counts, and keeps the order of strings", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(days)).toBe(other > date ? 1 : other < date ? -1 : 0);
      }),
    );
  });
});
