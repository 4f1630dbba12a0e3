import { describe, expect, it } from "vitest";
import { hollow } from "../../../src/flags/progress/hollow.ts";
import { aPercentage, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { raised, subjects } from "../build.ts";

/** A key result that stands somewhere on Friday 20 November, when 58 % of the cycle has passed by the Monday. */
const at = (value: number, given: Partial<KeyResultGiven> = {}) =>
  ({ ...aPercentage({ checkIns: [{ date: "2026-11-20", value }] }), ...given }) as KeyResultGiven;

const of = (...keyResults: KeyResultGiven[]): ObjectiveGiven => ({
  keyResults: keyResults.map((keyResult, index) => ({ ...keyResult, id: `kr${index + 1}` })),
});

const primary = { primary: true };
const outcome = { category: "outcome" } as const;

describe("an objective on track without what it is for", () => {
  it.each<[string, ObjectiveGiven, number]>([
    ["its primary key result off track", of(at(10, primary), at(90)), 1],
    // Off track is below 0.4 of the plan, 23.3 of 58.2.
    ["its primary key result at the edge of off track", of(at(23.2, primary), at(90)), 1],
    ["its primary key result at risk", of(at(23.4, primary), at(90)), 0],
    // On track is 0.7 of the plan, a mean of 40.8.
    ["the mean just on track", of(at(10, primary), at(71.6)), 1],
    ["the mean just not on track", of(at(10, primary), at(71.4)), 0],
    ["another key result off track", of(at(60, primary), at(10)), 0],
    ["its only outcome off track", of(at(10, outcome), at(90), at(80, { category: "output" })), 1],
    ["one of its two outcomes off track", of(at(10, outcome), at(90, outcome)), 0],
    ["its only outcome off track, its primary one on track", of(at(10, outcome), at(90, primary)), 0],
    ["no primary and no outcome", of(at(10), at(90)), 0],
    ["its primary key result stopped", of(at(10, { ...primary, state: "stopped" }), at(90)), 0],
    ["itself stopped", { ...of(at(10, primary), at(90)), state: "stopped" }, 0],
  ])("%s", (_, objective, count) => {
    expect(subjects(hollow, { objectives: [objective] })).toHaveLength(count);
  });

  it("is named with both", () => {
    expect(raised(hollow, { objectives: [of(at(10, primary), at(90))] })).toMatchObject([
      {
        subject: "growth/activation",
        concerns: ["growth/activation/kr1", "@ada"],
        message:
          '"New customers reach first value" looks on track at 50 % (plan 58 %), but its primary key result, "Everything is done", is off track at 10 % (plan 58 %)',
        spot: { pointer: ["key_results", 0, "title"] },
      },
    ]);
    const [flag] = raised(hollow, { objectives: [of(at(10, outcome), at(90))] });
    expect(flag?.message).toContain('its only outcome, "Everything is done"');
  });

  it("is not judged in the first days", () => {
    const early = { ...aPercentage({ checkIns: [{ date: "2026-10-09", value: 50 }] }) };
    const late = { ...aPercentage({ checkIns: [{ date: "2026-10-09", value: 0 }] }), ...primary };
    expect(subjects(hollow, { objectives: [of(late, early)], asOf: "2026-10-13" })).toEqual([]);
    expect(subjects(hollow, { objectives: [of(late, early)], asOf: "2026-10-16" })).toHaveLength(1);
  });
});
