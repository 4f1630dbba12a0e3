import { describe, expect, it } from "vitest";
import { activityNotOutcome } from "../../../src/flags/write/activity-not-outcome.ts";
import { anIncrease, aPercentage, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { raised } from "../build.ts";

const TITLE = "Launch the app in 6 ports";

const found = (keyResult: KeyResultGiven, given: Partial<ObjectiveGiven> = {}) =>
  raised(activityNotOutcome, { objectives: [{ keyResults: [keyResult], ...given }] });

describe("a key result that opens with a verb of work", () => {
  it.each<[string, KeyResultGiven, boolean]>([
    ["an increase", anIncrease({ title: TITLE }), true],
    ["a decrease", { id: "kr1", title: TITLE, type: "decrease", start: 6, target: 0 }, true],
    ["a percentage", aPercentage({ title: TITLE }), true],
    ["a control", { id: "kr1", title: TITLE, type: "control", at_least: 6 }, false],
    ["a baseline", { id: "kr1", title: TITLE, type: "baseline" }, false],
    ["milestones", { id: "kr1", title: TITLE, type: "milestone", milestones: [{ id: "m1", title: "Poole" }] }, false],
    ["tasks", { id: "kr1", title: TITLE, type: "task", tasks: [{ id: "t1", title: "Poole" }] }, false],
    ["an outcome", anIncrease({ title: "Moves recorded on the quay rise from 31% to 45%" }), false],
    ["one that was stopped", anIncrease({ title: TITLE, state: "stopped" }), false],
  ])("%s", (_, keyResult, is) => {
    expect(found(keyResult)).toHaveLength(is ? 1 : 0);
  });

  it("matters at every level, but not before it is added", () => {
    for (const id of ["company/a", "growth/a", "marketing/a"])
      expect(found(anIncrease({ title: TITLE }), { id })).toHaveLength(1);
    expect(found(anIncrease({ title: TITLE }), { added_on: "2026-11-24" })).toEqual([]);
  });

  it("is quoted", () => {
    expect(found(anIncrease({ title: TITLE, owner: "nia" }))).toMatchObject([
      {
        severity: "warning",
        subject: "growth/activation/kr1",
        concerns: ["growth/activation", "@nia"],
        message: '"Launch the app in 6 ports" says what is to be done and not what it should change',
        evidence: { verb: "launch", type: "increase" },
        spot: { pointer: ["key_results", 0, "title"] },
      },
    ]);
  });

  it("knows further verbs, in another language too", () => {
    const objectives = [
      { keyResults: [anIncrease({ title: "Einführung der App" }), anIncrease({ id: "kr2", title: TITLE })] },
    ];
    expect(raised(activityNotOutcome, { objectives }, { verbs: ["einführung"] })).toMatchObject([
      { subject: "growth/activation" },
    ]);
    expect(raised(activityNotOutcome, { objectives })).toMatchObject([{ subject: "growth/activation/kr2" }]);
  });
});

describe("several of one objective", () => {
  const work = (id: string, title: string, more: { owner?: string } = {}): KeyResultGiven =>
    anIncrease({ id, title, ...more });

  it("are one finding, about the objective", () => {
    const keyResults = [
      work("kr1", TITLE),
      work("kr2", "Train 40 managers", { owner: "nia" }),
      anIncrease({ id: "kr3" }),
    ];
    expect(raised(activityNotOutcome, { objectives: [{ title: "A", keyResults }] })).toMatchObject([
      {
        subject: "growth/activation",
        parts: ["growth/activation/kr1", "growth/activation/kr2"],
        concerns: ["growth/activation/kr1", "@ada", "growth/activation/kr2", "@nia"],
        message:
          '2 key results of "A" say what is to be done and not what it should change: "Launch the app in 6 ports" and "Train 40 managers"',
        spot: { pointer: ["key_results"], at: "key" },
      },
    ]);
  });

  it("are named up to three", () => {
    const keyResults = ["Ship a", "Ship b", "Ship c", "Ship d", "Ship e"].map((title, index) =>
      work(`kr${index}`, title),
    );
    const [flag] = raised(activityNotOutcome, { objectives: [{ keyResults }] });
    expect(flag?.message).toMatch(/: "Ship a", "Ship b", "Ship c" and 2 more$/);
  });

  it("are not those of several objectives", () => {
    const objectives = ["growth/a", "growth/b"].map((id) => ({ id, keyResults: [work("kr1", TITLE)] }));
    expect(raised(activityNotOutcome, { objectives })).toHaveLength(2);
  });
});

describe("a key result of class activity", () => {
  it.each<[string, string, KeyResultGiven, number]>([
    ["of the company", "company/a", anIncrease({ class: "activity" }), 1],
    ["of a department", "growth/a", anIncrease({ class: "activity" }), 1],
    ["of a team", "marketing/a", anIncrease({ class: "activity" }), 0],
    ["of a team that is not known", "nobody/a", anIncrease({ class: "activity" }), 0],
    [
      "of a department, whatever its type",
      "growth/a",
      { id: "kr1", title: "Called", type: "control", at_least: 9, class: "activity" },
      1,
    ],
    ["of another class", "growth/a", anIncrease({ class: "leading" }), 0],
    ["of no class", "growth/a", anIncrease(), 0],
    ["that opens with a verb too", "growth/a", anIncrease({ class: "activity", title: TITLE }), 1],
  ])("%s", (_, id, keyResult, count) => {
    expect(found(keyResult, { id })).toHaveLength(count);
  });

  it("is pointed at by its class", () => {
    expect(found(anIncrease({ class: "activity", title: "Calls made" }), { id: "company/a" })).toMatchObject([
      {
        message: '"Calls made" counts activity, in an objective of the company',
        spot: { pointer: ["key_results", 0, "class"] },
      },
    ]);
  });
});

it("is info in a first cycle", () => {
  const given = { objectives: [{ keyResults: [anIncrease({ title: TITLE })] }], previous: null };
  expect(raised(activityNotOutcome, given)).toMatchObject([{ severity: "info" }]);
});
