import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
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

  it.each(["2026-02-30", "2026", "2026-11", "20 November 2026", ""])("refuses %s, which is no day", (text) => {
    expect(() => daysBetween(text, "2026-03-01")).toThrow(RangeError);
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => weekdayOf(text)).toThrow(RangeError);
  });

  it("agrees with the calendar of Temporal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 0, max: 365 }), (year, days) => {
        const day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
        const later = day.add({ days });
        expect(addDays(day.toString(), days)).toBe(later.toString());
        expect(["mon", "tue", "wed", "thu", "fri", "sat", "sun"][later.dayOfWeek - 1]).toBe(
          weekdayOf(later.toString()),
        );
      }),
    );
  });

  it("lists every day with its weekday, both ends included", () => {
    expect(daysFrom("2026-12-31", "2027-01-01")).toEqual([
      { date: "2026-12-31", weekday: "thu" },
      { date: "2027-01-01", weekday: "fri" },
    ]);
    expect(daysFrom("2027-01-02", "2027-01-01")).toEqual([]);
  });

  it("lists the days that adding one by one gives", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 800 }), (first, count) => {
        const last = addDays(first, count);
        const expected = Array.from({ length: count + 1 }, (_, index) => addDays(first, index));
        expect(daysFrom(first, last)).toEqual(expected.map((date) => ({ date, weekday: weekdayOf(date) })));
      }),
      { numRuns: 30 },
    );
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
