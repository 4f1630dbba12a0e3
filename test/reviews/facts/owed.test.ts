import { describe, expect, it } from "vitest";
import { incompleteCheckIns, owedCheckIns } from "../../../src/reviews/facts/owed.ts";
import { anIncrease, type KeyResultGiven } from "../../score/build.ts";
import { aWeek, PEOPLE, type WeekGiven } from "../build.ts";

const FRIDAYS = ["2026-10-09", "2026-10-16", "2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"];

const checkedInUntil = (last: string): KeyResultGiven =>
  anIncrease({ checkIns: FRIDAYS.filter((date) => date <= last).map((date) => ({ date, value: 36 })) });

const owed = (keyResult: KeyResultGiven, more: WeekGiven = {}) => {
  const { now, scope } = aWeek({ objectives: [{ keyResults: [keyResult] }], ...more });
  return owedCheckIns(now, scope);
};

describe("what is owed on a key result", () => {
  it.each([
    ["2026-11-20", "2026-11-23", "upcoming", "2026-11-27", 0, 0],
    ["2026-11-13", "2026-11-20", "due", "2026-11-20", 0, 0],
    ["2026-11-13", "2026-11-23", "overdue", "2026-11-20", 3, 0],
    ["2026-11-06", "2026-11-23", "overdue", "2026-11-13", 10, 1],
  ])("after a last check-in on %s, on %s", (last, asOf, state, date, daysLate, missed) => {
    expect(owed(checkedInUntil(last), { asOf })).toMatchObject([{ state, date, daysLate, missed, owedBy: "ada" }]);
  });

  it("falls to the cover", () => {
    const away = [{ from: "2026-11-23", to: "2026-11-27", cover: "nia" }];
    const people = PEOPLE.map((person) => (person.handle === "ada" ? { ...person, away } : person));
    expect(owed(checkedInUntil("2026-11-13"), { people })).toMatchObject([
      { owedBy: "nia", keyResult: { owner: "ada" } },
    ]);
  });

  it.each<[string, KeyResultGiven, WeekGiven]>([
    ["stopped", anIncrease({ state: "stopped" }), {}],
    ["done", anIncrease({ state: "done" }), {}],
    ["in a closed cycle", anIncrease(), { cycleState: "closed" }],
    ["outside the scope", anIncrease(), { scope: "legal" }],
  ])("is nothing when it is %s", (_, keyResult, more) => {
    expect(owed(keyResult, more)).toEqual([]);
  });
});

describe("an incomplete check-in", () => {
  const incomplete = (keyResult: KeyResultGiven, more: WeekGiven = {}) => {
    const { now, scope, workspace } = aWeek({ objectives: [{ keyResults: [keyResult] }], ...more });
    return incompleteCheckIns(now, scope, workspace.people);
  };
  const last = { date: "2026-11-20", value: 36, missing: ["confidence" as const, "plans" as const] };

  it("says what it lacks and who can add it", () => {
    const earlier = { date: "2026-11-13", value: 35, missing: ["problems" as const] };
    expect(incomplete(anIncrease({ checkIns: [earlier, last] }))).toMatchObject([
      { date: "2026-11-20", missing: ["confidence", "plans"], owedBy: "ada", automatic: false },
    ]);
  });

  it("says when a source gave the value", () => {
    expect(incomplete(anIncrease({ checkIns: [{ ...last, automatic: true }] }))).toMatchObject([{ automatic: true }]);
  });

  it("is not asked for when a new one is overdue, or when the newest is complete", () => {
    expect(incomplete(anIncrease({ checkIns: [last] }), { asOf: "2026-11-30" })).toEqual([]);
    expect(incomplete(anIncrease({ checkIns: [last, { date: "2026-11-23", value: 37 }] }))).toEqual([]);
  });
});
