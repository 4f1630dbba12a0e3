import { describe, expect, it } from "vitest";
import { nothingCaptured } from "../../../src/flags/learn/nothing-captured.ts";
import type { Learning, Reflection } from "../../../src/workspace/workspace.ts";
import { aLearning } from "../../reviews/build.ts";
import { anIncrease } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

const objectives = [{ keyResults: [anIncrease()] }];
const learned = (...days: string[]): Learning[] => days.map((day) => aLearning({ id: `${day}-lesson` }));
const aReflection = (given: Partial<Reflection>): Reflection => {
  const objective = "growth/activation";
  return { objective, file: `cycles/2026-Q3/reflections/${objective}.yaml`, by: "ada", key_results: {}, ...given };
};

describe("a team that has stopped writing down what it learns", () => {
  it.each<[string, Learning[], number]>([
    ["six weeks and a day ago", learned("2026-10-11"), 1],
    ["six weeks ago", learned("2026-10-12"), 0],
    ["long ago and of late", learned("2026-08-01", "2026-11-20"), 0],
    ["never", [], 0],
    ["only after the day asked about", learned("2026-11-24"), 0],
    ["again after the day asked about", learned("2026-10-11", "2026-11-24"), 1],
    ["by another team", [aLearning({ id: "2026-10-01-x", by: "lena" })], 0],
    [
      "from its objective, by somebody else",
      [aLearning({ id: "2026-10-01-x", by: "lena", from: "growth/activation" })],
      1,
    ],
  ])("%s", (_, learnings, count) => {
    expect(raised(nothingCaptured, { objectives, learnings })).toHaveLength(count);
  });

  it("says since when, and after as many weeks as the option says", () => {
    const given = { objectives, learnings: learned("2026-10-11") };
    expect(raised(nothingCaptured, given)).toMatchObject([
      {
        severity: "info",
        subject: "team:growth",
        message: "Growth has written down nothing it learned since Sun 11 Oct, 6 weeks ago",
        since: "2026-11-23",
      },
    ]);
    expect(subjects(nothingCaptured, given, { weeks: 7 })).toEqual([]);
    expect(subjects(nothingCaptured, { objectives, learnings: learned("2026-11-15") }, { weeks: 1 })).toHaveLength(1);
  });

  it("may have written it into a check-in or a reflection", () => {
    const lesson = { lesson: "Fewer fields" };
    const said = [{ keyResults: [anIncrease({ checkIns: [{ date: "2026-11-20", value: 33, learned: [lesson] }] })] }];
    expect(subjects(nothingCaptured, { objectives: said, learnings: learned("2026-10-01") })).toEqual([]);
    const reflecting = (date?: string): ProgrammeGiven => ({
      objectives,
      previous: { objectives, reflections: [aReflection(date === undefined ? {} : { date })] },
    });
    expect(subjects(nothingCaptured, reflecting("2026-10-13"))).toEqual([]);
    expect(raised(nothingCaptured, reflecting("2026-09-25"))[0]?.evidence).toMatchObject({ lastLesson: "2026-09-25" });
    expect(raised(nothingCaptured, reflecting())[0]?.evidence).toMatchObject({ lastLesson: "2026-09-30" });
  });

  it("is held to the newest lesson of this cycle's check-ins and the last one's", () => {
    const checkedIn = (date: string) => [
      { keyResults: [anIncrease({ checkIns: [{ date, value: 33, learned: [{ lesson: "Fewer fields" }] }] })] },
    ];
    const newest = (given: ProgrammeGiven) =>
      raised(nothingCaptured, given).map(({ evidence }) => evidence?.lastLesson);
    const before = { objectives: checkedIn("2026-09-25") };
    expect(newest({ objectives, previous: before })).toEqual(["2026-09-25"]);
    expect(newest({ objectives: checkedIn("2026-10-09"), previous: before })).toEqual(["2026-10-09"]);
    expect(newest({ objectives, previous: before, learnings: learned("2026-09-01") })).toEqual(["2026-09-25"]);
    expect(newest({ objectives, previous: before, learnings: learned("2026-10-02") })).toEqual(["2026-10-02"]);
  });

  it("is asked while it has something to work on", () => {
    expect(subjects(nothingCaptured, { learnings: learned("2026-10-01") })).toEqual([]);
    expect(subjects(nothingCaptured, { objectives, learnings: learned("2026-10-01"), asOf: "2027-01-02" })).toEqual([]);
  });
});
