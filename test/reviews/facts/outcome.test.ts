import { expect, it } from "vitest";
import { outcomeOf } from "../../../src/reviews/facts/outcome.ts";
import { aPercentage, type ObjectiveGiven } from "../../score/build.ts";
import { aWeek } from "../build.ts";

const at = (id: string, value: number, more: Partial<ObjectiveGiven> = {}): ObjectiveGiven => {
  return { id, ...more, keyResults: [aPercentage({ checkIns: [{ date: "2026-12-18", value }] })] };
};

const objectives = [
  at("growth/a", 70),
  at("growth/b", 40),
  at("growth/c", 89, { commitment: "committed" }),
  at("growth/d", 10, { state: "stopped" }),
  at("legal/e", 39),
];

it("counts the grades of what counts, of a scope", () => {
  const asOf = "2027-01-01";
  expect(outcomeOf(aWeek({ objectives, asOf }))).toEqual({
    ended: "2026-12-31",
    objectives: { good: 1, learn: 1, missed: 2 },
    keyResults: { good: 1, learn: 1, missed: 2 },
  });
  expect(outcomeOf(aWeek({ objectives, asOf, scope: "legal" }))?.objectives).toEqual({ good: 0, learn: 0, missed: 1 });
});

it("is nothing while the cycle runs, its last day included", () => {
  expect(outcomeOf(aWeek({ objectives, asOf: "2026-12-31" }))).toBeNull();
});
