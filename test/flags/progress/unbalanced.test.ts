import { describe, expect, it } from "vitest";
import { unbalanced } from "../../../src/flags/progress/unbalanced.ts";
import { anIncrease, aPercentage, type ObjectiveGiven } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

/** An objective that stood somewhere on a Friday before Monday 23 November, when 58 is planned. */
const at = (id: string, value: number, date = "2026-11-20", given: Partial<ObjectiveGiven> = {}): ObjectiveGiven => ({
  id,
  title: id,
  keyResults: [aPercentage({ checkIns: [{ date, value }] })],
  ...given,
});

const both = (ahead: number, behind: number): ProgrammeGiven => ({
  objectives: [at("growth/activation", ahead), at("growth/partners", behind)],
});

describe("objectives of one team against their plans", () => {
  it.each<[string, ProgrammeGiven, number]>([
    ["30 points apart", both(70, 40), 1],
    ["29 points apart", both(70, 41), 0],
    ["in two teams", { objectives: [at("growth/activation", 90), at("legal/consent", 20)] }, 0],
    ["one alone", { objectives: [at("growth/activation", 90)] }, 0],
    [
      "one of them stopped",
      { objectives: [at("growth/activation", 90), at("growth/partners", 20, undefined, { state: "stopped" })] },
      0,
    ],
    [
      "one of them without a check-in",
      { objectives: [at("growth/activation", 90), { id: "growth/partners", keyResults: [aPercentage()] }] },
      0,
    ],
    [
      "one of them left alone for two dates",
      { objectives: [at("growth/activation", 90), at("growth/partners", 20, "2026-11-06")] },
      1,
    ],
    [
      "one of them left alone for three",
      { objectives: [at("growth/activation", 90), at("growth/partners", 20, "2026-10-30")] },
      0,
    ],
    ["one of which little is expected by its plan", { objectives: [at("growth/activation", 90), later(19)] }, 0],
    ["one of which enough is expected", { objectives: [at("growth/activation", 90), later(20)] }, 1],
    ["each where its plan says", { objectives: [at("growth/activation", 58), later(25, 25)] }, 0],
    ["one without a plan", { objectives: [at("growth/activation", 90), unplanned()] }, 0],
  ])("%s", (_, given, count) => {
    expect(subjects(unbalanced, given)).toHaveLength(count);
  });

  it("are named by the best and the worst", () => {
    const objectives = [at("growth/activation", 90), at("growth/partners", 20), at("growth/trials", 50)];
    expect(raised(unbalanced, { objectives })).toMatchObject([
      {
        subject: "team:growth",
        concerns: ["growth/activation", "@ada", "growth/partners", "@ada"],
        message: 'In Growth, "growth/activation" is at 90 % (plan 58 %) while "growth/partners" is at 20 % (plan 58 %)',
        spot: { file: "teams/growth.yaml" },
      },
    ]);
  });

  it("are measured as the options say", () => {
    expect(subjects(unbalanced, both(70, 41), { gap: 0.29 })).toHaveLength(1);
    expect(subjects(unbalanced, both(70, 40), { gap: 0.31 })).toEqual([]);
    expect(subjects(unbalanced, both(70, 40), { expected: 0.6 })).toEqual([]);
    const left = { objectives: [at("growth/activation", 90), at("growth/partners", 20, "2026-11-06")] };
    expect(subjects(unbalanced, left, { dates: 2 })).toEqual([]);
  });

  it("are seen as they were", () => {
    const objectives = [at("growth/activation", 90, "2026-11-06"), at("growth/partners", 20, "2026-11-06")];
    const moved = { ...at("growth/partners", 20, "2026-11-06"), keyResults: [moving()] };
    expect(
      subjects(unbalanced, { objectives: [objectives[0] as ObjectiveGiven, moved], asOf: "2026-11-09" }),
    ).toHaveLength(1);
    expect(subjects(unbalanced, { objectives: [objectives[0] as ObjectiveGiven, moved] })).toEqual([]);
  });

  function moving() {
    return aPercentage({
      checkIns: [
        { date: "2026-11-06", value: 20 },
        { date: "2026-11-20", value: 80 },
      ],
    });
  }
  /** One of which so much per cent is expected on 23 November by a plan that begins late, and where it stands. */
  function later(expected: number, value = 0): ObjectiveGiven {
    const plan = [{ date: "2026-11-23", value: expected }];
    const checkIns = [{ date: "2026-11-20", value }];
    return { id: "growth/partners", keyResults: [anIncrease({ start: 0, target: 100, plan, checkIns })] };
  }
  function unplanned(): ObjectiveGiven {
    const checkIns = [{ date: "2026-11-20", done: [] }];
    const milestones = [{ id: "m1", title: "One" }];
    return {
      id: "growth/partners",
      keyResults: [{ id: "kr1", title: "Steps", type: "milestone", milestones, checkIns }],
    };
  }
});
