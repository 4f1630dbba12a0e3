import { describe, expect, it } from "vitest";
import { openEscalations } from "../../../src/escalation/open-escalations.ts";
import { standingOf } from "../../../src/reviews/facts/standing.ts";
import { troublesOf, watchedOf } from "../../../src/reviews/facts/troubles.ts";
import { aPercentage, type CheckInGiven, type ObjectiveGiven } from "../../score/build.ts";
import { anEscalation, aWeek, type WeekGiven } from "../build.ts";

/** An objective of one key result at so many per cent; 58 are planned on 23 November. */
const at = (
  id: string,
  value: number,
  more: Partial<ObjectiveGiven> = {},
  checkIn: Partial<CheckInGiven> = {},
): ObjectiveGiven => ({
  id,
  title: id,
  ...more,
  keyResults: [aPercentage({ checkIns: [{ date: "2026-11-20", value, ...checkIn }] })],
});

const troubles = (objectives: ObjectiveGiven[], more: WeekGiven = {}) => {
  const basis = aWeek({ objectives, ...more });
  return troublesOf(basis, openEscalations(basis.workspace, basis.now.cycle, basis.period.asOf));
};

describe("objectives in trouble", () => {
  it("come furthest behind first, off track before at risk, those of others last", () => {
    const objectives = [
      at("growth/fine", 60),
      at("growth/behind", 30),
      at("growth/lost", 10),
      at("growth/further-behind", 25),
      at("legal/shared", 5, { with: ["team:growth"] }),
      at("legal/theirs", 5),
    ];
    expect(troubles(objectives, { scope: "growth" }).map(({ objective, role }) => [objective.id, role])).toEqual([
      ["growth/lost", "own"],
      ["growth/further-behind", "own"],
      ["growth/behind", "own"],
      ["legal/shared", "with"],
    ]);
  });

  it.each([
    [["nia"], 1],
    [["team:marketing"], 1],
    [["external:Acme"], 0],
    [["marc"], 0],
  ])("that name %j count on growth: %i", (parties, count) => {
    expect(troubles([at("legal/shared", 5, { with: parties })], { scope: "growth" })).toHaveLength(count);
  });

  it("say what the owner said, whether they still believe in it, and which escalation it is part of", () => {
    const words = { "growth/activation/kr1/2026-11-20": { problems: "No words" } };
    const given = { words, escalations: [anEscalation()] };
    expect(troubles([at("growth/activation", 10, {}, { confidence: 0.3 })], given)).toMatchObject([
      {
        keyResults: [
          { said: { problems: "No words" }, by: "ada", lowConfidence: true, escalation: "2026-11-20-consent-wording" },
        ],
      },
    ]);
  });

  it.each([
    [[30], 0],
    [[10, 20, 30], 0],
    [[10, 30, 30], 2],
    [[30, 30, 30], 3],
  ])("with values %j have stood still for %i check-ins", (values, stillFor) => {
    const dates = ["2026-11-06", "2026-11-13", "2026-11-20"].slice(-values.length);
    const checkIns = values.map((value, index) => ({ date: dates[index] ?? "", value }));
    expect(troubles([{ keyResults: [aPercentage({ checkIns })] }])).toMatchObject([{ keyResults: [{ stillFor }] }]);
  });

  it("do not hide a key result in trouble under an objective on track", () => {
    const keyResults = [
      aPercentage({ id: "kr1", checkIns: [{ date: "2026-11-20", value: 90 }] }),
      aPercentage({ id: "kr2", checkIns: [{ date: "2026-11-20", value: 20 }] }),
    ];
    const basis = aWeek({ objectives: [{ keyResults }] });
    expect(troublesOf(basis, [])).toEqual([]);
    expect(watchedOf(basis, []).map(({ keyResult }) => keyResult.id)).toEqual(["growth/activation/kr2"]);
  });
});

describe("standing", () => {
  it("is the mean of what counts, beside that of a week ago", () => {
    const objectives = [
      at("growth/a", 40),
      at("growth/b", 20),
      at("growth/c", 90, { state: "stopped" }),
      at("legal/d", 0),
    ];
    const standing = standingOf(aWeek({ objectives, scope: "growth" }));
    expect(standing.objectives.map(({ counts }) => counts)).toEqual([true, true, false]);
    expect(standing.progress).toBeCloseTo(0.3);
    expect(standing.progressBefore).toBe(0);
    expect(standing.objectives[0]?.before).toEqual({ progress: 0, status: "no-data" });
  });

  it("knows nothing from before the cycle, and does not take silence for nothing done", () => {
    const standing = standingOf(aWeek({ objectives: [{ keyResults: [aPercentage()] }], asOf: "2026-10-05" }));
    expect(standing).toMatchObject({ progressBefore: null, objectives: [{ silent: true, before: null }] });
    expect(standingOf(aWeek({ objectives: [at("growth/a", 0)] })).objectives).toMatchObject([{ silent: false }]);
  });
});
