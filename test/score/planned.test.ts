import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SettingsFile } from "../../src/model/settings.ts";
import { plannedDates } from "../../src/score/planned.ts";
import { elapsedOn, rhythmOf } from "../../src/score/rhythm.ts";
import { addDays } from "../../src/time/dates.ts";
import { settingsFrom } from "../../src/workspace/settings.ts";
import { aKeyResult, aPercentage, aPerson, type KeyResultGiven, Q4 } from "./build.ts";
import { scoredKeyResult } from "./scored.ts";

const CALLS: KeyResultGiven = { id: "kr1", title: "At least 100 calls", type: "control", at_least: 100, every: "day" };

function planned(settings: Partial<SettingsFile> = {}, given = aPercentage(), added_on = Q4.starts): readonly string[] {
  return plannedDates(aKeyResult(given, { added_on }), rhythmOf(settingsFrom(settings), Q4)).dates;
}

const holidays = (...dates: string[]) => ({ week: { holidays: dates } });

describe("planned dates", () => {
  it("are the Fridays after planning, a week from the cycle's first day", () => {
    const dates = planned();
    expect(dates).toHaveLength(12);
    expect(dates[0]).toBe("2026-10-09");
    expect(dates.at(-1)).toBe("2026-12-25");
  });

  it("start on the day after planning ends, not on its last day", () => {
    expect(planned({ rhythm: { check_in: { day: "thu" } } })[0]).toBe("2026-10-15");
    expect(planned({ rhythm: { check_in: { day: "thu" }, plan_within: "0d" } })[0]).toBe("2026-10-08");
  });

  it("move to the working day before a holiday, and to the one before that when it is one too", () => {
    expect(planned(holidays("2026-12-25")).at(-1)).toBe("2026-12-24");
    expect(planned(holidays("2026-12-24", "2026-12-25")).at(-1)).toBe("2026-12-23");
  });

  it("are not owed when a holiday moves them into planning, and are one when two meet", () => {
    expect(planned(holidays("2026-10-09"))[0]).toBe("2026-10-16");
    const week = ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25"];
    expect(planned(holidays(...week)).at(-1)).toBe("2026-12-18");
    expect(planned(holidays(...week))).toHaveLength(11);
  });

  it("are every second one for 2w, from the first after planning on", () => {
    const dates = planned({ rhythm: { check_in: { every: "2w" } } });
    expect(dates).toEqual(["2026-10-09", "2026-10-23", "2026-11-06", "2026-11-20", "2026-12-04", "2026-12-18"]);
  });

  it("are every working day for a daily control", () => {
    const dates = planned(holidays("2026-12-25"), CALLS);
    expect(dates[0]).toBe("2026-10-09");
    expect(dates).toContain("2026-10-12");
    expect(dates).not.toContain("2026-10-10");
    expect(dates).not.toContain("2026-12-25");
    expect(dates.at(-1)).toBe("2026-12-31");
  });

  it("begin on the day that a later objective was added", () => {
    expect(planned({}, aPercentage(), "2026-11-20")[0]).toBe("2026-11-20");
    expect(planned({}, aPercentage(), "2026-11-21")[0]).toBe("2026-11-27");
    expect(planned({}, aPercentage(), "2026-12-30")).toEqual([]);
  });
});

/** The states of the first planned dates, 9, 16 and 23 October, when checked in on the days of October given. */
function states(days: number[], asOf: string): string[] {
  const checkIns = days.map((day) => ({ date: `2026-10-${String(day).padStart(2, "0")}`, value: 50 }));
  const { planned: all } = scoredKeyResult(aPercentage({ checkIns }), asOf);
  return all.slice(0, 3).map(({ state }) => state);
}

describe("which planned date a check-in answers", () => {
  it.each([
    ["on its date", [9], ["on-time", "upcoming", "upcoming"]],
    ["before the first date, after the last free one", [5], ["early", "upcoming", "upcoming"]],
    ["during planning: welcome, and no answer", [2], ["overdue", "upcoming", "upcoming"]],
    ["between, late for the first", [12], ["late", "upcoming", "upcoming"]],
    ["between, early for the second", [9, 12], ["on-time", "early", "upcoming"]],
    ["twice between: late, then early", [12, 14], ["late", "early", "upcoming"]],
    ["early for one that is then met on its date", [5, 9], ["on-time", "upcoming", "upcoming"]],
    ["early twice", [5, 8, 14], ["early", "early", "upcoming"]],
  ])("%s", (_, days, expected) => {
    expect(states(days, "2026-10-15")).toEqual(expected);
  });

  it.each([
    ["2026-10-08", ["upcoming", "upcoming", "upcoming"]],
    ["2026-10-09", ["due", "upcoming", "upcoming"]],
    ["2026-10-10", ["overdue", "upcoming", "upcoming"]],
    ["2026-10-15", ["overdue", "upcoming", "upcoming"]],
    ["2026-10-16", ["missed", "due", "upcoming"]],
    ["2026-10-17", ["missed", "overdue", "upcoming"]],
  ])("unanswered on %s", (asOf, expected) => {
    expect(states([], asOf)).toEqual(expected);
  });

  it("leaves the last date open until the cycle ends", () => {
    const last = (asOf: string) => scoredKeyResult(aPercentage(), asOf).planned.at(-1)?.state;
    expect(last("2026-12-31")).toBe("overdue");
    expect(last("2027-01-01")).toBe("missed");
  });

  it("never lets one check-in answer two dates, nor a date be answered from after the next", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 91 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (offsets) => {
        const checkIns = offsets.map((day) => ({ date: addDays(Q4.starts, day), value: 1 }));
        const { planned: all } = scoredKeyResult(aPercentage({ checkIns }), Q4.ends);
        const answering = all.flatMap(({ checkIn }) => checkIn ?? []);
        expect(new Set(answering).size).toBe(answering.length);
        all.forEach(({ date, checkIn }, index) => {
          if (checkIn === null) expect(checkIns.some((made) => made.date === date)).toBe(false);
          else expect(checkIn.date < (all[index + 1]?.date ?? "9999")).toBe(true);
        });
      }),
    );
  });
});

describe("what is owed", () => {
  const at = (days: string[], asOf: string) =>
    scoredKeyResult(aPercentage({ checkIns: days.map((date) => ({ date, value: 1 })) }), asOf);

  it("is overdue from the day after, and stays so on the next planned date", () => {
    expect(at([], "2026-10-09")).toMatchObject({ stale: false, overdueCheckIn: null, nextCheckIn: "2026-10-09" });
    expect(at([], "2026-10-10")).toMatchObject({
      stale: true,
      overdueCheckIn: "2026-10-09",
      nextCheckIn: "2026-10-16",
    });
    expect(at([], "2026-10-16")).toMatchObject({ stale: true, overdueCheckIn: "2026-10-09", missedCheckIns: 1 });
    expect(at(["2026-10-16"], "2026-10-16")).toMatchObject({ stale: false, overdueCheckIn: null, missedCheckIns: 1 });
  });

  it("is next the first date that is not answered yet, early answers included", () => {
    expect(at(["2026-11-20"], "2026-11-20").nextCheckIn).toBe("2026-11-27");
    expect(at(["2026-11-20", "2026-11-24"], "2026-11-24").nextCheckIn).toBe("2026-12-04");
    expect(at(["2026-12-25"], "2026-12-28").nextCheckIn).toBeNull();
  });

  it.each(["stopped", "backlog", "draft", "done"] as const)("is nothing when it is %s", (state) => {
    const scored = scoredKeyResult(aPercentage({ state }), "2026-11-20");
    expect(scored).toMatchObject({ planned: [], nextCheckIn: null, missedCheckIns: 0, stale: false, owedBy: null });
  });
});

describe("who owes it", () => {
  const away = (cover?: string, from = "2026-11-16", to = "2026-11-27") => [
    { from, to, ...(cover === undefined ? {} : { cover }) },
  ];
  const owedBy = (people: ReturnType<typeof aPerson>[], asOf: string) =>
    scoredKeyResult(aPercentage({ checkIns: [{ date: asOf, value: 1 }] }), asOf, { people }).owedBy;

  it("is the owner, and the cover while the owner is away, both days included", () => {
    const people = [aPerson("ada", away("bo", "2026-11-20", "2026-11-20")), aPerson("bo")];
    expect(owedBy(people, "2026-11-06")).toBe("ada");
    expect(owedBy(people, "2026-11-13")).toBe("bo");
    expect(owedBy(people, "2026-11-20")).toBe("ada");
  });

  it("is the cover of the cover, the last who can be named, and in a circle the owner", () => {
    expect(owedBy([aPerson("ada", away("bo")), aPerson("bo", away("cy")), aPerson("cy")], "2026-11-13")).toBe("cy");
    expect(owedBy([aPerson("ada", away("bo")), aPerson("bo", away())], "2026-11-13")).toBe("bo");
    expect(owedBy([aPerson("ada", away("bo")), aPerson("bo", away("ada"))], "2026-11-13")).toBe("ada");
    expect(owedBy([aPerson("ada", away("ada"))], "2026-11-13")).toBe("ada");
    expect(owedBy([aPerson("ada", away())], "2026-11-13")).toBe("ada");
  });

  it("is, once overdue, whoever is there today", () => {
    const people = [aPerson("ada", away("bo", "2026-10-05", "2026-10-11")), aPerson("bo")];
    const owed = (asOf: string) => scoredKeyResult(aPercentage(), asOf, { people }).owedBy;
    expect(owed("2026-10-08")).toBe("bo");
    expect(owed("2026-10-10")).toBe("bo");
    expect(owed("2026-10-12")).toBe("ada");
  });
});

describe("elapsed", () => {
  const rhythm = rhythmOf(settingsFrom({}), Q4);
  it.each([
    ["2026-09-30", 0],
    ["2026-10-01", 0],
    ["2026-10-02", 1 / 91],
    ["2026-11-20", 0.5494505494505495],
    ["2026-12-30", 90 / 91],
    ["2026-12-31", 1],
    ["2027-02-01", 1],
  ])("on %s is %d", (date, elapsed) => {
    expect(elapsedOn(rhythm, date)).toBe(elapsed);
  });

  it("of a cycle of one day is over on that day", () => {
    const day = rhythmOf(settingsFrom({}), { starts: "2026-10-01", ends: "2026-10-01" });
    expect([elapsedOn(day, "2026-09-30"), elapsedOn(day, "2026-10-01")]).toEqual([0, 1]);
  });
});
