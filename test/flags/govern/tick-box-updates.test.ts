import { describe, expect, it } from "vitest";
import { tickBoxUpdates as rule } from "../../../src/flags/govern/tick-box-updates.ts";
import type { ReviewKind } from "../../../src/model/patterns.ts";
import type { RuleSetting } from "../../../src/model/settings.ts";
import { aDecision, aReview } from "../../reviews/build.ts";
import { anIncrease, type ObjectiveGiven } from "../../score/build.ts";
import { type ProgrammeGiven, raised } from "../build.ts";
import { aHistory } from "../history.ts";

/** The evening before the review of Tuesday 3 November. */
const EVE = "2026-11-02T19:00:00Z";
const FRIDAYS = ["2026-10-09", "2026-10-16", "2026-10-23", "2026-10-30"];

interface Given extends ProgrammeGiven {
  /** When the check-in of each date was added. */
  readonly addedAt?: Readonly<Record<string, string>>;
  readonly id?: string;
}

/** An objective that was checked in on some days, each added at noon of its day unless said otherwise. */
function programme(
  dates: readonly string[],
  { addedAt = {}, id = "growth/activation", ...more }: Given,
): ProgrammeGiven {
  const checkIns = dates.map((date) => ({ date, value: 33 }));
  const objectives: ObjectiveGiven[] = [{ id, keyResults: [anIncrease({ checkIns })] }];
  const added = dates.map((date) => [`cycles/2026-Q4/checkins/${id}/kr1/${date}.yaml`, addedAt[date] ?? date] as const);
  const reviews = [aReview({ date: "2026-11-03", kind: "monthly" })];
  return { objectives, reviews, asOf: "2026-11-06", history: aHistory({ added: Object.fromEntries(added) }), ...more };
}
const onEve = (...dates: string[]) => Object.fromEntries(dates.map((date) => [date, EVE]));
const [FIRST = "", SECOND = "", THIRD = "", FOURTH = ""] = FRIDAYS;
const rushed = onEve(FIRST, SECOND, THIRD);
const count = (given: ProgrammeGiven, setting?: RuleSetting): number => raised(rule, given, setting).length;

describe("check-ins that are written for the review", () => {
  it("are told of the team, with the review and how many", () => {
    expect(raised(rule, programme(FRIDAYS, { addedAt: rushed }))).toMatchObject([
      {
        subject: "team:growth",
        concerns: ["@ada"],
        message:
          "3 of Growth's 4 check-ins since Thu 8 Oct were late and came just before the monthly review of Tue 3 Nov",
        evidence: {
          checkIns: 4,
          since: "2026-10-08",
          review: { team: "growth", date: "2026-11-03", forum: "monthly" },
        },
        since: "2026-11-03",
        severity: "warning",
      },
    ]);
  });

  it.each([
    ["half of them", onEve(FIRST, SECOND), undefined, 0],
    ["half of them, where less is allowed", onEve(FIRST, SECOND), { share: 0.4 }, 1],
    ["three of four, where that is allowed", rushed, { share: 0.75 }, 0],
    ["more than half, but two were in the grace", onEve(SECOND, THIRD, FOURTH), undefined, 0],
    ["all, but too few for the option", rushed, { least: 5 }, 0],
    ["all that the option asks for", rushed, { least: 4 }, 1],
  ])("are flagged by their share: %s", (_, addedAt, setting, expected) => {
    expect(count(programme(FRIDAYS, { addedAt }), setting)).toBe(expected);
  });

  it.each([
    ["a second too early", "2026-11-02T08:59:59Z", undefined, 0],
    ["a day before opening", "2026-11-02T09:00:00Z", undefined, 1],
    ["on the day", "2026-11-03T10:00:00Z", undefined, 1],
    ["in the last second before closing", "2026-11-03T17:29:59Z", undefined, 1],
    ["after closing", "2026-11-03T17:30:00Z", undefined, 0],
    ["three hours before, with two that count", "2026-11-03T06:00:00Z", { hours: 2 }, 0],
    ["two hours before, with two that count", "2026-11-03T07:00:00Z", { hours: 2 }, 1],
  ])("are those added within a day: %s", (_, at, setting, expected) => {
    const addedAt = Object.fromEntries([FIRST, SECOND, THIRD].map((date) => [date, at]));
    expect(count(programme(FRIDAYS, { addedAt }), setting)).toBe(expected);
  });

  it("are late also when they are dated after their day", () => {
    const late = ["2026-10-12", "2026-10-19", "2026-10-26"];
    expect(count(programme(late, { addedAt: onEve(...late) }))).toBe(1);
    expect(count(programme(late, {}))).toBe(0);
  });

  it("are held against the review before, monthly or quarterly", () => {
    const before = aReview({ date: "2026-10-20", kind: "quarterly" });
    const last = aReview({ date: "2026-11-03", kind: "monthly" });
    const addedAt = onEve(FIRST, SECOND, THIRD, FOURTH);
    expect(count(programme(FRIDAYS, { addedAt, reviews: [before, last] }), { least: 2, share: 0.4 })).toBe(1);
    expect(count(programme(FRIDAYS, { addedAt, reviews: [before, last] }))).toBe(0);
    const later = aReview({ date: "2026-11-05", kind: "monthly" });
    expect(count(programme(FRIDAYS, { addedAt, reviews: [last, later] })), "the last review counts").toBe(0);
  });

  it.each<[string, { team: string; kind: ReviewKind; date: string } | null, number]>([
    ["of the company", { team: "company", kind: "quarterly", date: "2026-11-03" }, 1],
    ["of another department", { team: "legal", kind: "monthly", date: "2026-11-03" }, 0],
    ["of a team below", { team: "marketing", kind: "monthly", date: "2026-11-03" }, 0],
    ["weekly", { team: "growth", kind: "weekly", date: "2026-11-03" }, 0],
    ["to come", { team: "growth", kind: "monthly", date: "2026-11-10" }, 0],
    ["that nobody recorded", null, 0],
  ])("need a review %s", (_, review, expected) => {
    const reviews = review === null ? [] : [aReview(review)];
    expect(count(programme(FRIDAYS, { addedAt: rushed, reviews }))).toBe(expected);
  });

  it("are held against a review that only a decision tells of", () => {
    const decisions = [aDecision({ id: "2026-11-03-stop", date: "2026-11-03", forum: "monthly" })];
    expect(count(programme(FRIDAYS, { addedAt: rushed, reviews: [], decisions }))).toBe(1);
  });

  it("are not known where git does not know when they came", () => {
    expect(count(programme(FRIDAYS, { history: aHistory({}) }))).toBe(0);
  });
});
