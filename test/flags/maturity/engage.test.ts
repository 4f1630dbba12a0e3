import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/time/dates.ts";
import { aLearning, aReview } from "../../reviews/build.ts";
import { anIncrease, type CheckInGiven, type ObjectiveGiven } from "../../score/build.ts";
import type { ProgrammeGiven } from "../build.ts";
import { theSign } from "./build.ts";

const ofTeams = (...teams: string[]): ObjectiveGiven[] =>
  teams.map((team) => ({ id: `${team}/one`, keyResults: [anIncrease()] }));

describe("reviews work with the OKRs", () => {
  const objectives = ofTeams("company", "growth", "legal", "marketing");
  const held = (...dates: [team: string, date: string][]): ProgrammeGiven => ({
    objectives,
    reviews: dates.map(([team, date]) => aReview({ team, date })),
  });
  const recent = "2026-11-16";
  it.each<[string, ProgrammeGiven, string, string]>([
    ["none on record", { objectives }, "cannot-tell", "no review is on record"],
    [
      "three of four teams",
      held(["company", recent], ["growth", recent], ["legal", recent]),
      "shown",
      "3 of 4 teams in six weeks",
    ],
    [
      "two of four keep minutes",
      held(["company", recent], ["growth", recent]),
      "cannot-tell",
      "2 of 4 teams keep minutes",
    ],
    [
      "six weeks ago",
      held(["company", recent], ["growth", recent], ["legal", "2026-10-12"]),
      "shown",
      "3 of 4 teams in six weeks",
    ],
    [
      "a day longer ago",
      held(["company", recent], ["growth", recent], ["legal", "2026-10-11"]),
      "not-shown",
      "1 of 3 let them lapse",
    ],
    ["later than is asked about", held(["company", "2026-11-24"]), "cannot-tell", "no review is on record"],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("reviewed-okrs", given)).toMatchObject({ verdict, because });
  });
});

describe("achievements are thanked", () => {
  /** Thanks so many weeks before the day that is asked about. */
  const thanked = (...weeksAgo: number[]): ProgrammeGiven => ({
    reviews: weeksAgo.map((weeks, index) =>
      aReview({
        id: `growth/r${index}`,
        date: addDays("2026-11-23", -7 * weeks),
        kudos: [{ to: "nia", for: "The form" }],
      }),
    ),
  });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["in four weeks of eight", thanked(0, 2, 4, 6), "shown", "in 4 of the last 8 weeks"],
    ["in three", thanked(0, 2, 4), "not-shown", "in 3 of the last 8 weeks"],
    ["long ago", thanked(8, 9, 10, 11), "not-shown", "in 0 of the last 8 weeks"],
    ["four times in a week", thanked(1, 1, 1, 1), "not-shown", "in 1 of the last 8 weeks"],
    ["never", {}, "cannot-tell", "no thanks are on record"],
    [
      "in the first two weeks of a workspace",
      { ...thanked(6), previous: null, asOf: "2026-10-14" },
      "shown",
      "in 1 of the last 2 weeks",
    ],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("thanks-as-they-come", given)).toMatchObject({ verdict, because });
  });
});

describe("failures become lessons", () => {
  const offTrack = (learned: CheckInGiven["learned"] = []): ProgrammeGiven => ({
    objectives: [
      { keyResults: [anIncrease({ checkIns: [{ date: "2026-11-20", value: 31, confidence: 0.2, learned }] })] },
    ],
  });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["none on record", offTrack(), "cannot-tell", "no lesson is on record"],
    ["one from what failed", { learnings: [aLearning({ worked: false })] }, "shown", "1 lesson from what failed"],
    [
      "one that only a check-in tells",
      offTrack([{ lesson: "Nobody reads it", worked: false }]),
      "shown",
      "1 lesson from what failed",
    ],
    [
      "only of what worked, though something fell short",
      { ...offTrack(), learnings: [aLearning({ worked: true })] },
      "not-shown",
      "none from 1 that fell short",
    ],
    [
      "only of what worked, and nothing fell short",
      { learnings: [aLearning({ worked: true })] },
      "cannot-tell",
      "nothing has failed yet",
    ],
    [
      "learned later",
      { ...offTrack(), learnings: [aLearning({ id: "2026-11-24-later", worked: false })] },
      "cannot-tell",
      "no lesson is on record",
    ],
    [
      "learned two cycles ago",
      { ...offTrack(), learnings: [aLearning({ id: "2026-05-24-old", worked: false })] },
      "not-shown",
      "none from 1 that fell short",
    ],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("failures-as-lessons", given)).toMatchObject({ verdict, because });
  });
});

describe("objectives are linked upward", () => {
  /** So many objectives of growth, the first of them supporting nothing. */
  const linked = (count: number, alone: number): ProgrammeGiven => ({
    objectives: Array.from({ length: count }, (_, index) => ({
      id: `growth/o${index}`,
      keyResults: [anIncrease()],
      ...(index < alone ? {} : { supports: [{ to: "priority:win", how: "By doing it" }] }),
    })),
  });
  const priorities = [{ id: "win", year: "2026", rank: 1, title: "Win", owner: "mira", file: "priorities/2026.yaml" }];
  const ofCompany = { objectives: ofTeams("company") };
  it.each<[string, ProgrammeGiven, string, string]>([
    ["nine of ten", linked(10, 1), "shown", "9 of 10 objectives"],
    ["eight of ten", linked(10, 2), "not-shown", "8 of 10 objectives"],
    ["the company's, without priorities", ofCompany, "cannot-tell", "nothing is above them to link to"],
    ["the company's, with priorities", { ...ofCompany, priorities }, "not-shown", "0 of 1 objective"],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("linked-upward", given)).toMatchObject({ verdict, because });
  });
});
