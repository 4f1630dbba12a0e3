import { describe, expect, it } from "vitest";
import { conservativeTargets } from "../../../src/flags/plan/conservative-targets.ts";
import { addDays } from "../../../src/time/dates.ts";
import {
  anIncrease,
  aPercentage,
  type CheckInGiven,
  type KeyResultGiven,
  type ObjectiveGiven,
} from "../../score/build.ts";
import { type ProgrammeGiven, raised } from "../build.ts";

type Increase = Parameters<typeof anIncrease>[0];
type Decrease = Partial<Extract<KeyResultGiven, { type: "decrease" }>>;

const aDecrease = (given: Decrease = {}): KeyResultGiven => {
  return {
    id: "kr1",
    title: "Churn falls",
    type: "decrease",
    metric: "Churn",
    unit: "%",
    start: 9,
    target: 4,
    ...given,
  };
};

/** The Fridays of the cycle before. */
const Q3_FRIDAYS = Array.from({ length: 13 }, (_, week) => addDays("2026-07-03", 7 * week));

const ended = (value: number): { checkIns: CheckInGiven[] } => ({ checkIns: [{ date: "2026-09-25", value }] });

/** What is raised of one key result now after what it or another did in the cycle before, and not of its team. */
const after = (before: KeyResultGiven | null, now: KeyResultGiven, given: Partial<ObjectiveGiven> = {}) =>
  raised(
    conservativeTargets,
    {
      objectives: [{ keyResults: [now], ...given }],
      previous: { objectives: before === null ? [] : [{ keyResults: [before] }] },
    },
    { least: 2 },
  );

const MILESTONES = { id: "kr1", title: "Ports go live", type: "milestone" } as const;
const TASKS = { id: "kr1", title: "Ports are ready", type: "task" } as const;

const causes = (flags: ReturnType<typeof raised>) => flags.map(({ evidence }) => evidence.cause);

describe("a target no further than last cycle's movement", () => {
  const activation = (given: Increase = {}) => anIncrease({ metric: "Activation", unit: "%", ...given });

  it.each<[string, KeyResultGiven, KeyResultGiven, boolean]>([
    ["further by one", activation({ start: 20, target: 40, ...ended(33) }), activation(), false],
    ["as far", activation({ start: 20, target: 40, ...ended(34) }), activation(), true],
    ["less far", activation({ start: 20, target: 40, ...ended(38) }), activation(), true],
    ["stood still", activation({ start: 20, target: 40, ...ended(20) }), activation(), false],
    ["went back", activation({ start: 20, target: 40, ...ended(2) }), activation(), false],
    ["was never measured", activation({ start: 20, target: 40 }), activation(), false],
    ["a decrease further by one", aDecrease({ start: 13, target: 9, ...ended(9) }), aDecrease(), false],
    ["a decrease as far", aDecrease({ start: 13, target: 9, ...ended(8) }), aDecrease(), true],
    [
      "moved the other way",
      aDecrease({ start: 9, target: 1, ...ended(1) }),
      anIncrease({ metric: "Churn", unit: "%", start: 1, target: 2 }),
      false,
    ],
    ["another metric", activation({ metric: "Sign-ups", start: 20, target: 40, ...ended(38) }), activation(), false],
    [
      "another spelling",
      activation({ metric: "activation ", start: 20, target: 40, ...ended(38) }),
      activation(),
      true,
    ],
    ["another unit", activation({ unit: "customers", start: 20, target: 40, ...ended(38) }), activation(), false],
    ["was stopped", activation({ start: 20, target: 40, state: "stopped", ...ended(38) }), activation(), false],
    [
      "without metrics, the same title",
      anIncrease({ title: "Activation rises from 20 to 40", start: 20, target: 40, ...ended(38) }),
      anIncrease({ title: "Raise activation from 31 to 45" }),
      true,
    ],
    [
      "without metrics, another title",
      anIncrease({ title: "Sign-ups rise", start: 20, target: 40, ...ended(38) }),
      anIncrease(),
      false,
    ],
    [
      "the same title, other metrics",
      activation({ metric: "Sign-ups", title: "It rises", ...ended(45) }),
      activation({ title: "It rises" }),
      false,
    ],
    [
      "not a movement before",
      { id: "kr1", title: "Kept", type: "control", metric: "Activation", unit: "%", at_least: 3, ...ended(60) },
      activation(),
      false,
    ],
  ])("%s", (_, before, now, is) => {
    expect(causes(after(before, now))).toEqual(is ? ["no-further"] : []);
  });

  it("is not asked of what is promised, of other types, or without a cycle before", () => {
    const before = activation({ start: 20, target: 40, ...ended(38) });
    expect(after(before, activation(), { commitment: "committed" })).toEqual([]);
    expect(after(aPercentage(ended(100)), aPercentage())).toEqual([]);
    expect(after(null, activation())).toEqual([]);
    expect(raised(conservativeTargets, { objectives: [{ keyResults: [activation()] }], previous: null })).toEqual([]);
  });

  it("is not asked of what waits, or is added later", () => {
    const before = activation({ start: 20, target: 40, ...ended(38) });
    expect(after(before, activation({ state: "backlog" }))).toEqual([]);
    expect(after(before, activation(), { added_on: "2026-11-24" })).toEqual([]);
  });

  it("is multiplied by the factor", () => {
    const given: ProgrammeGiven = {
      objectives: [{ keyResults: [activation()] }],
      previous: { objectives: [{ keyResults: [activation({ start: 20, target: 40, ...ended(30) })] }] },
    };
    expect(raised(conservativeTargets, given, { factor: 1.39 })).toEqual([]);
    expect(raised(conservativeTargets, given, { factor: 1.4 })).toHaveLength(1);
  });

  it("says from where to where, then and now", () => {
    const before = activation({ start: 24, target: 34, ...ended(31) });
    expect(after(before, activation({ target: 38 }))).toMatchObject([
      {
        severity: "warning",
        subject: "growth/activation/kr1",
        concerns: ["growth/activation", "@ada"],
        message: '"Activation" went from 24 to 31 % last cycle, and is to go no further in this one: from 31 to 38 %',
        evidence: { moved: 7, asked: 7, before: "2026-Q3:growth/activation/kr1" },
        spot: { pointer: ["key_results", 0, "target"] },
      },
    ]);
  });

  it("compares with the own team's where several teams measure it, and with nothing where it is not clear which", () => {
    const far = { id: "legal/a", keyResults: [activation({ start: 20, target: 40, ...ended(38) })] };
    const near = { id: "growth/a", keyResults: [activation({ start: 20, target: 40, ...ended(21) })] };
    const found = (team: string, ...objectives: ObjectiveGiven[]) =>
      causes(
        raised(conservativeTargets, {
          objectives: [{ id: `${team}/b`, keyResults: [activation()] }],
          previous: { objectives },
        }),
      );
    expect(found("growth", far)).toEqual(["no-further"]);
    expect(found("growth", far, near)).toEqual([]);
    expect(found("legal", far, near)).toEqual(["no-further"]);
    expect(found("marketing", far, near)).toEqual([]);
    expect(found("legal", far, { ...far, id: "legal/c" })).toEqual([]);
  });
});

describe("a target that was reached early", () => {
  const reaching = (...checkIns: CheckInGiven[]) =>
    after(null, anIncrease({ metric: "Activation", unit: "%", checkIns }));

  it.each<[string, CheckInGiven[], boolean]>([
    ["in October", [{ date: "2026-10-16", value: 45 }], true],
    ["on the last day before half", [{ date: "2026-11-15", value: 46 }], true],
    ["at half", [{ date: "2026-11-16", value: 46 }], false],
    ["short of it", [{ date: "2026-10-16", value: 44.9 }], false],
    [
      "early, and lost again",
      [
        { date: "2026-10-16", value: 46 },
        { date: "2026-11-20", value: 44 },
      ],
      false,
    ],
    [
      "early, lost, and reached again late",
      [
        { date: "2026-10-16", value: 46 },
        { date: "2026-10-23", value: 44 },
        { date: "2026-11-20", value: 46 },
      ],
      false,
    ],
    ["by a check-in that is still to come", [{ date: "2026-11-24", value: 46 }], false],
    ["without any value", [{ date: "2026-10-16" }], false],
  ])("%s", (_, checkIns, is) => {
    expect(causes(reaching(...checkIns))).toEqual(is ? ["reached-early"] : []);
  });

  it("is said before that it was no further than last time, and since when", () => {
    const before = anIncrease({ metric: "Activation", unit: "%", start: 20, target: 40, ...ended(38) });
    const now = anIncrease({ metric: "Activation", unit: "%", checkIns: [{ date: "2026-10-23", value: 47 }] });
    expect(after(before, now)).toMatchObject([
      {
        message: '"Activation" reached its target of 45 % on Fri 23 Oct, 24 % into the cycle',
        since: "2026-10-23",
        evidence: { cause: "reached-early", value: 47, reachedOn: "2026-10-23" },
      },
    ]);
  });

  it("is early by the option", () => {
    const objectives = [{ keyResults: [anIncrease({ checkIns: [{ date: "2026-10-23", value: 45 }] })] }];
    expect(raised(conservativeTargets, { objectives }, { early: 0.24 })).toEqual([]);
    expect(raised(conservativeTargets, { objectives }, { early: 0.25 })).toHaveLength(1);
  });

  it("is no matter for a promise", () => {
    const checkIns = [{ date: "2026-10-16", value: 100 }];
    expect(after(null, anIncrease({ checkIns }), { commitment: "committed" })).toEqual([]);
    expect(after(null, aPercentage({ checkIns }), { commitment: "committed" })).toEqual([]);
  });

  const steps = {
    milestones: [
      { id: "m1", title: "Poole" },
      { id: "m2", title: "Cowes" },
    ],
  };
  const tasks = [{ id: "t1", title: "Poole" }];
  const early = "2026-10-16";
  it.each<[string, KeyResultGiven, string | null]>([
    ["a percentage", aPercentage({ checkIns: [{ date: early, value: 100 }] }), "was at 100 %"],
    ["a percentage short of it", aPercentage({ checkIns: [{ date: early, value: 99 }] }), null],
    ["a percentage late", aPercentage({ checkIns: [{ date: "2026-11-20", value: 100 }] }), null],
    [
      "milestones",
      { ...MILESTONES, ...steps, checkIns: [{ date: early, done: ["m1", "m2"] }] },
      "was at its last milestone",
    ],
    ["one of two milestones", { ...MILESTONES, ...steps, checkIns: [{ date: early, done: ["m1"] }] }, null],
    ["tasks", { ...TASKS, tasks, checkIns: [{ date: early, done: ["t1"] }] }, "had its last task done"],
    [
      "a control",
      { id: "kr1", title: "Kept", type: "control", at_least: 3, checkIns: [{ date: early, value: 5 }] },
      null,
    ],
    ["a baseline", { id: "kr1", title: "Known", type: "baseline", checkIns: [{ date: early, value: 5 }] }, null],
  ])("is told of %s", (_, keyResult, words) => {
    const found = after(null, keyResult);
    expect(causes(found)).toEqual(words === null ? [] : ["reached-early"]);
    if (words !== null) {
      expect(found).toMatchObject([
        { message: `"${keyResult.title}" ${words} on Fri 16 Oct, 16 % into the cycle`, since: early },
      ]);
    }
  });

  it("is known of initiatives that count as tasks while half of the cycle is ahead", () => {
    const initiatives = [{ id: "i1", title: "Poole", for: "kr1", state: "done" as const }];
    const given = (asOf: string) => ({ asOf, objectives: [{ keyResults: [TASKS], initiatives }] });
    expect(causes(raised(conservativeTargets, given("2026-11-09")))).toEqual(["reached-early"]);
    expect(causes(raised(conservativeTargets, given("2026-11-23")))).toEqual([]);
  });
});

describe("a team that reached everything last cycle", () => {
  const before = (...values: number[]): ObjectiveGiven => ({
    keyResults: values.map((value, index) => aPercentage({ id: `kr${index}`, ...ended(value) })),
  });
  const now: ObjectiveGiven = { keyResults: [aPercentage({ id: "kr9" })] };
  const control = (value: number): KeyResultGiven => ({
    id: "kept",
    title: "Kept",
    type: "control",
    at_least: 3,
    checkIns: Q3_FRIDAYS.map((date) => ({ date, value })),
  });
  const [kept, broken] = [control(5), control(1)];
  const found = (previous: ObjectiveGiven[], objectives: ObjectiveGiven[] = [now]) =>
    raised(conservativeTargets, { objectives, previous: { objectives: previous } }).map(({ subject }) => subject);

  it.each<[string, ObjectiveGiven[], string[]]>([
    ["two of two", [before(100, 100)], ["team:growth"]],
    ["more than all", [before(100, 120)], ["team:growth"]],
    ["one short", [before(100, 99)], []],
    ["a single one", [before(100)], ["team:growth"]],
    ["a control that was kept, and nothing else", [{ keyResults: [kept] }], []],
    ["one of two, the other a control that was not kept", [{ keyResults: [...before(100).keyResults, broken] }], []],
    [
      "two, beside a promise that was missed",
      [before(100, 100), { ...before(10), id: "growth/b", commitment: "committed" }],
      ["team:growth"],
    ],
    ["two promises", [{ ...before(100, 100), commitment: "committed" }], []],
    [
      "two, beside one that was stopped",
      [before(100, 100), { ...before(10), id: "growth/b", state: "stopped" }],
      ["team:growth"],
    ],
    ["another team", [{ ...before(100, 100), id: "legal/a" }], []],
    ["nothing", [], []],
  ])("%s", (_, previous, expected) => {
    expect(found(previous)).toEqual(expected);
  });

  it.each<[string, ObjectiveGiven[], number]>([
    ["nothing planned now", [], 0],
    ["only promises now", [{ ...now, commitment: "committed" }], 0],
    ["one behind its plan", [{ keyResults: [aPercentage({ checkIns: [{ date: "2026-11-20", value: 1 }] })] }], 0],
    ["one on track", [{ keyResults: [aPercentage({ checkIns: [{ date: "2026-11-20", value: 60 }] })] }], 1],
  ])("with %s", (_, objectives, count) => {
    expect(found([before(100, 100)], objectives)).toHaveLength(count);
  });

  it("is told with the number of them, from as many as the option says", () => {
    const given = { objectives: [now], previous: { objectives: [before(100, 100)] } };
    expect(raised(conservativeTargets, given)).toMatchObject([
      {
        message: "Every stretch key result of Growth, 2 in all, ended last cycle at 100 %",
        concerns: ["growth/activation"],
        evidence: { cycle: "2026-Q3", keyResults: ["growth/activation/kr0", "growth/activation/kr1"] },
        spot: { file: "teams/growth.yaml" },
      },
    ]);
    expect(raised(conservativeTargets, given, { least: 3 })).toEqual([]);
    const single = { objectives: [now], previous: { objectives: [before(100)] } };
    expect(raised(conservativeTargets, single)).toMatchObject([
      { message: "The only stretch key result of Growth ended last cycle at 100 %" },
    ]);
    expect(raised(conservativeTargets, single, { least: 2 })).toEqual([]);
  });
});
