import { describe, expect, it } from "vitest";
import { infrequentReviews } from "../../../src/flags/engage/infrequent-reviews.ts";
import { aDecision, aReview } from "../../reviews/build.ts";
import { anIncrease } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

const objectives = [{ keyResults: [anIncrease()] }];
const held = (...dates: string[]): ProgrammeGiven => ({ objectives, reviews: dates.map((date) => aReview({ date })) });
const monthly = (date: string) => aReview({ date, kind: "monthly" });

describe("weekly reviews that are no longer held", () => {
  it.each<[string, string, string, number]>([
    ["two planned ones passed", "2026-11-02", "2026-11-17", 1],
    ["the second is today", "2026-11-02", "2026-11-16", 0],
    ["one passed", "2026-11-09", "2026-11-17", 0],
    ["held a day late each time", "2026-11-10", "2026-11-17", 0],
    ["only the one of planning", "2026-10-05", "2026-10-20", 1],
  ])("%s", (_, last, asOf, count) => {
    expect(raised(infrequentReviews, { ...held(last), asOf })).toHaveLength(count);
  });

  it("are flagged after as many as the option says", () => {
    expect(raised(infrequentReviews, held("2026-11-02"), { weekly: 3 })).toHaveLength(0);
    expect(raised(infrequentReviews, held("2026-11-02"), { weekly: 2 })).toMatchObject([
      {
        severity: "info",
        subject: "team:growth",
        concerns: ["@ada"],
        message: "Growth has no weekly review on record since Mon 2 Nov (2 planned since)",
        since: "2026-11-09",
        spot: { file: "teams/growth.yaml" },
      },
    ]);
  });

  it("are not missed by a team that never recorded one, nor by one without active objectives", () => {
    expect(subjects(infrequentReviews, { objectives })).toEqual([]);
    expect(subjects(infrequentReviews, { objectives, reviews: [aReview({ kind: "learning" })] })).toEqual([]);
    const stopped = [{ ...objectives[0], state: "stopped" as const, keyResults: [anIncrease()] }];
    expect(subjects(infrequentReviews, { ...held("2026-10-12"), objectives: stopped })).toEqual([]);
  });

  it("were held where a decision says that it was made in one", () => {
    const decisions = [aDecision({ id: "2026-11-16-short-form", forum: "weekly" })];
    expect(subjects(infrequentReviews, { ...held("2026-10-12"), decisions })).toEqual([]);
    const elsewhere = [aDecision({ id: "2026-11-16-short-form", forum: "weekly", by: "lena", affects: ["legal/x"] })];
    expect(subjects(infrequentReviews, { ...held("2026-10-12"), decisions: elsewhere })).toEqual(["team:growth"]);
    const monthlyOne = [aDecision({ id: "2026-11-16-short-form", forum: "monthly" })];
    expect(subjects(infrequentReviews, { ...held("2026-10-12"), decisions: monthlyOne })).toEqual(["team:growth"]);
  });

  it("are not seen before they were held", () => {
    const given = held("2026-10-12", "2026-11-16");
    expect(subjects(infrequentReviews, { ...given, asOf: "2026-11-10" })).toEqual(["team:growth"]);
    expect(subjects(infrequentReviews, { ...given, asOf: "2026-11-20" })).toEqual([]);
  });

  it("are expected while the cycle runs", () => {
    expect(subjects(infrequentReviews, { ...held("2026-11-02"), asOf: "2026-12-31" })).toEqual(["team:growth"]);
    expect(subjects(infrequentReviews, { ...held("2026-11-02"), asOf: "2027-01-04" })).toEqual([]);
    expect(subjects(infrequentReviews, { ...held("2026-11-02"), cycleState: "closed" })).toEqual([]);
  });
});

describe("monthly reviews that are no longer held", () => {
  it.each<[string, string, number]>([
    ["six weeks and a day ago", "2026-10-11", 1],
    ["six weeks ago", "2026-10-12", 0],
  ])("%s", (_, last, count) => {
    expect(raised(infrequentReviews, { objectives, reviews: [monthly(last)] })).toHaveLength(count);
  });

  it("are flagged after as many weeks as the option says", () => {
    const given = { objectives, reviews: [monthly("2026-10-11")] };
    expect(subjects(infrequentReviews, given, { weeks: 7 })).toEqual([]);
    expect(raised(infrequentReviews, given, { weeks: 6 })[0]?.message).toBe(
      "Growth has no monthly review on record since Sun 11 Oct (43 days ago)",
    );
  });

  it.each(["quarterly", "planning"] as const)("a %s one counts, and asks for none by itself", (kind) => {
    const other = aReview({ date: "2026-10-20", kind });
    expect(subjects(infrequentReviews, { objectives, reviews: [monthly("2026-10-11"), other] })).toEqual([]);
    expect(subjects(infrequentReviews, { objectives, reviews: [aReview({ date: "2026-10-02", kind })] })).toEqual([]);
  });

  it("are one finding with the weekly ones", () => {
    const given = { objectives, reviews: [monthly("2026-10-06"), aReview({ date: "2026-10-12" })] };
    expect(raised(infrequentReviews, given).map(({ message }) => message)).toEqual([
      "Growth has no weekly review on record since Mon 12 Oct (5 planned since) and no monthly review on record since Tue 6 Oct (48 days ago)",
    ]);
  });
});
