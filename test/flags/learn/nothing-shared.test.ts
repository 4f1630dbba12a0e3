import { describe, expect, it } from "vitest";
import { nothingShared } from "../../../src/flags/learn/nothing-shared.ts";
import type { Learning } from "../../../src/workspace/workspace.ts";
import { aLearning, aReview } from "../../reviews/build.ts";
import { raised, subjects } from "../build.ts";

const waiting = (day: string): Learning => aLearning({ id: `${day}-waits` });
const shared = (...days: string[]): Learning =>
  aLearning({ id: "2026-09-01-told", shared: days.map((date) => ({ date })) });

describe("lessons that nobody is told", () => {
  it.each<[string, Learning[], number]>([
    ["32 days since the last session", [waiting("2026-10-01"), shared("2026-10-22")], 1],
    ["31 days", [waiting("2026-10-01"), shared("2026-10-23")], 0],
    ["the lesson is younger than a month", [waiting("2026-10-23"), shared("2026-09-16")], 0],
    ["the lesson is older", [waiting("2026-10-22"), shared("2026-09-16")], 1],
    ["nothing waits", [shared("2026-09-16")], 0],
    ["nothing was ever shared", [waiting("2026-08-01")], 0],
    ["shared after the day asked about", [waiting("2026-10-01"), shared("2026-09-16", "2026-11-25")], 1],
    ["no lessons", [], 0],
  ])("%s", (_, learnings, count) => {
    expect(raised(nothingShared, { learnings })).toHaveLength(count);
  });

  it("says how many wait, and since when", () => {
    const learnings = [waiting("2026-10-01"), waiting("2026-10-02"), shared("2026-10-14")];
    expect(raised(nothingShared, { learnings })).toMatchObject([
      {
        severity: "info",
        subject: null,
        concerns: ["@ada"],
        message: "2 lessons wait to be shared, and the last session that shared any was on Wed 14 Oct, 40 days ago",
        spot: { file: "learnings/2026-10-01-waits.yaml" },
        since: "2026-11-15",
      },
    ]);
  });

  it("are flagged after as many days as the option says", () => {
    const learnings = [waiting("2026-10-01"), shared("2026-10-18")];
    expect(subjects(nothingShared, { learnings }, { days: 36 })).toEqual([]);
    expect(subjects(nothingShared, { learnings }, { days: 30 })).toHaveLength(1);
  });

  it("were shared where the minutes of a learning session list any", () => {
    const learnings = [waiting("2026-10-01"), shared("2026-09-16")];
    const session = aReview({ kind: "learning", team: "company", date: "2026-11-18", learnings: ["2026-09-01-told"] });
    expect(subjects(nothingShared, { learnings, reviews: [session] })).toEqual([]);
    const { learnings: _, ...empty } = session;
    expect(subjects(nothingShared, { learnings, reviews: [empty] })).toEqual([null]);
    expect(subjects(nothingShared, { learnings, reviews: [{ ...session, kind: "weekly" }] })).toEqual([null]);
  });
});
