import { describe, expect, it } from "vitest";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { achievementOnly } from "../../../src/flags/learn/achievement-only.ts";
import { notFedForward } from "../../../src/flags/learn/not-fed-forward.ts";
import type { Reflection } from "../../../src/workspace/workspace.ts";
import { aLearning } from "../../reviews/build.ts";
import { aPercentage, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const REF = "2026-Q3:growth/activation";
/** Shows that the team writes lessons down. */
const LESSON = aLearning({ id: "2026-08-01-other" });
const ended = (value: number, given: Partial<KeyResultGiven> = {}): KeyResultGiven =>
  aPercentage({ checkIns: [{ date: "2026-09-25", value }], ...given } as Parameters<typeof aPercentage>[0]);
const before = (
  objective: ObjectiveGiven,
  given: ProgrammeGiven = {},
  reflections: Reflection[] = [],
): ProgrammeGiven => ({
  learnings: [LESSON],
  previous: { objectives: [objective], reflections },
  ...given,
});
const aReflection = (given: Partial<Reflection> = {}): Reflection => {
  const objective = "growth/activation";
  return { objective, file: `cycles/2026-Q3/reflections/${objective}.yaml`, by: "ada", key_results: {}, ...given };
};

describe("a key result that fell short, of which nobody wrote down why", () => {
  it("names the objective of the last cycle, and how it ended", () => {
    const keyResults = [ended(20), ended(80, { id: "kr2" }), ended(50, { id: "kr3", title: "The rest" })];
    expect(raised(achievementOnly, before({ keyResults }))).toMatchObject([
      {
        severity: "info",
        subject: REF,
        concerns: ["team:growth", "@ada", "growth/activation"],
        message:
          '2 key results of "New customers reach first value" ended 2026-Q3 short (Everything is done at 20 % and The rest at 50 %), and nothing that was learned is on record',
        help: `Take half an hour with those who worked on it, and write down what you know now in cycles/${REF.replace(":", "/reflections/")}.yaml.`,
        spot: { file: "cycles/2026-Q3/okrs/growth/activation.yaml" },
      },
    ]);
  });

  it.each<[string, number, Partial<ObjectiveGiven>, number]>([
    ["a stretch at 69 %", 69, {}, 1],
    ["a stretch at 70 %", 70, {}, 0],
    ["a committed one at 89 %", 89, { commitment: "committed" }, 1],
    ["a committed one at 90 %", 90, { commitment: "committed" }, 0],
    ["one that was stopped", 10, { state: "stopped" }, 0],
  ])("%s", (_, value, objective, count) => {
    expect(raised(achievementOnly, before({ ...objective, keyResults: [ended(value)] }))).toHaveLength(count);
  });

  it("fell short of what the options say", () => {
    expect(subjects(achievementOnly, before({ keyResults: [ended(60)] }), { stretch: 0.6 })).toEqual([]);
    const committed = before({ commitment: "committed", keyResults: [ended(92)] });
    expect(subjects(achievementOnly, committed, { committed: 0.95 })).toEqual([REF]);
  });

  it.each<[string, ProgrammeGiven]>([
    ["a reflection", before({ keyResults: [ended(20)] }, {}, [aReflection()])],
    ["a lesson on it", before({ keyResults: [ended(20)] }, { learnings: [aLearning({ from: REF })] })],
    [
      "a lesson on a key result",
      before({ keyResults: [ended(20)] }, { learnings: [aLearning({ from: `${REF}/kr1` })] }),
    ],
    [
      "a lesson of those days that names no cycle",
      before(
        { keyResults: [ended(20)] },
        { learnings: [aLearning({ id: "2026-09-20-x", from: "growth/activation" })] },
      ),
    ],
    [
      "a word in a check-in",
      before({ keyResults: [ended(0, { checkIns: [{ date: "2026-09-25", value: 9, learned: [{ lesson: "X" }] }] })] }),
    ],
  ])("is silent where there is %s", (_, given) => {
    expect(subjects(achievementOnly, given)).toEqual([]);
  });

  it("is not silenced by what was written about something else, or later", () => {
    const keyResults = [ended(20)];
    const other = aLearning({ from: "2026-Q4:growth/activation" });
    expect(subjects(achievementOnly, before({ keyResults }, { learnings: [other] }))).toEqual([REF]);
    const later = aReflection({ date: "2026-11-24" });
    expect(subjects(achievementOnly, before({ keyResults }, {}, [later]))).toEqual([REF]);
  });

  it("says nothing of a team that never wrote anything down", () => {
    expect(subjects(achievementOnly, before({ keyResults: [ended(20)] }, { learnings: [] }))).toEqual([]);
  });

  it("is one finding with the reflections that are unfinished", () => {
    const reflections = [{ ...aReflection(), objective: "legal/consent" }];
    const other: ObjectiveGiven = { id: "legal/consent", keyResults: [ended(20)] };
    const given = { learnings: [LESSON], previous: { objectives: [{ keyResults: [ended(20)] }, other], reflections } };
    const { raised: both } = findFlags(anEvidence(given), [achievementOnly, notFedForward]);
    expect(both.map(({ rule }) => rule.id)).toEqual(["learn/not-fed-forward"]);
    expect(subjects(achievementOnly, given)).toEqual([REF]);
  });

  it("looks at the cycle itself once it is over", () => {
    const now = { objectives: [{ keyResults: [aPercentage()] }], learnings: [LESSON], previous: null };
    expect(subjects(achievementOnly, { ...now, asOf: "2026-12-31" })).toEqual([]);
    expect(subjects(achievementOnly, { ...now, asOf: "2027-01-01" })).toEqual(["2026-Q4:growth/activation"]);
  });
});
