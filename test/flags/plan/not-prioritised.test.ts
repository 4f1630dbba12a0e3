import { describe, expect, it } from "vitest";
import { notPrioritised } from "../../../src/flags/plan/not-prioritised.ts";
import { anIncrease, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { raised } from "../build.ts";

type Increase = Parameters<typeof anIncrease>[0];

/** Key results that measure different things, as said. */
const keyResults = (...given: Increase[]): KeyResultGiven[] =>
  given.map((one, index) => anIncrease({ id: `kr${index + 1}`, title: `Thing ${"abcdefg"[index]} grows`, ...one }));

const objective = (...given: Increase[]): ObjectiveGiven => ({ keyResults: keyResults(...given) });

const tasks = (given: Partial<Extract<KeyResultGiven, { type: "task" }>> = {}): KeyResultGiven => {
  return {
    id: "kr1",
    title: "The list is worked through",
    type: "task",
    tasks: [{ id: "t1", title: "One" }],
    ...given,
  };
};

const causes = (...objectives: ObjectiveGiven[]) =>
  raised(notPrioritised, { objectives }).map(({ evidence }) => evidence.cause);

describe("key results that nobody has ranked", () => {
  it.each<[string, Increase[], number]>([
    ["two alike", [{}, {}], 1],
    ["a single one", [{}], 0],
    ["a primary one", [{ primary: true }, {}], 0],
    ["unequal weights", [{ weight: 2 }, {}], 0],
    ["equal weights", [{ weight: 2 }, { weight: 2 }], 1],
    ["an impact", [{ impact: "high" }, {}], 0],
    ["an effort", [{}, { effort: "high" }], 0],
    ["one active beside one that waits", [{}, { state: "backlog" }], 0],
    ["one active beside one that is done", [{}, { state: "done" }], 1],
    ["a primary one that was stopped", [{}, {}, { primary: true, state: "stopped" }], 1],
    ["a primary one that is done", [{}, {}, { primary: true, state: "done" }], 0],
  ])("%s", (_, given, count) => {
    expect(causes(objective(...given))).toEqual(Array.from({ length: count }, () => "equals"));
  });

  it("names the objective and where its key results stand", () => {
    expect(raised(notPrioritised, { objectives: [objective({}, {}, { owner: "nia" })] })).toMatchObject([
      {
        severity: "warning",
        subject: "growth/activation",
        concerns: ["@ada", "growth/activation/kr1", "growth/activation/kr2", "growth/activation/kr3", "@nia"],
        message: 'Nothing says which of the 3 key results of "New customers reach first value" matters most',
        spot: { file: "cycles/2026-Q4/okrs/growth/activation.yaml", pointer: ["key_results"], at: "key" },
      },
    ]);
  });

  it("does not ask of what is no longer or not yet worked on", () => {
    for (const state of ["draft", "backlog", "stopped", "done"] as const)
      expect(causes({ ...objective({}, {}), state })).toEqual([]);
    expect(causes({ ...objective({}, {}), added_on: "2026-11-24" })).toEqual([]);
  });
});

describe("a money pit", () => {
  it.each<[string, Increase, number]>([
    ["low impact, high effort", { impact: "low", effort: "high" }, 1],
    ["low impact, low effort", { impact: "low", effort: "low" }, 0],
    ["high impact, high effort", { impact: "high", effort: "high" }, 0],
    ["low impact, of unknown effort", { impact: "low" }, 0],
    ["one that was stopped", { impact: "low", effort: "high", state: "stopped" }, 0],
    ["one that is done", { impact: "low", effort: "high", state: "done" }, 0],
  ])("%s", (_, given, count) => {
    expect(causes(objective({ primary: true }, given))).toEqual(Array.from({ length: count }, () => "money-pit"));
  });

  it("is a matter of the key result, and several are one of their objective", () => {
    const pit = { impact: "low", effort: "high" } as const;
    expect(raised(notPrioritised, { objectives: [objective({ primary: true }, pit)] })).toMatchObject([
      {
        subject: "growth/activation/kr2",
        concerns: ["growth/activation", "@ada"],
        message: '"Thing b grows" costs much effort for little impact',
        spot: { pointer: ["key_results", 1, "effort"] },
      },
    ]);
    expect(raised(notPrioritised, { objectives: [objective({ primary: true }, pit, pit)] })).toMatchObject([
      {
        subject: "growth/activation",
        message: '"Thing b grows" and "Thing c grows" cost much effort for little impact',
        evidence: { keyResults: ["growth/activation/kr2", "growth/activation/kr3"] },
      },
    ]);
  });
});

describe("two key results that measure the same thing", () => {
  it.each<[string, Increase, Increase, "metric" | "title" | null]>([
    ["the same metric", { metric: "Churn" }, { metric: " churn " }, "metric"],
    ["the same metric in other units", { metric: "Churn", unit: "%" }, { metric: "Churn", unit: "customers" }, null],
    ["other metrics", { metric: "Churn" }, { metric: "Revenue" }, null],
    ["the same sentence", { title: "Churn falls from 31% to 45%" }, { title: "Reduce churn from 31 to 45" }, "title"],
    ["another order and number of nouns", { title: "Sign-ups by phone" }, { title: "Phone sign-up grows" }, "title"],
    [
      "the same sentence, other metrics",
      { title: "It rises", metric: "Churn" },
      { title: "It rises", metric: "Revenue" },
      null,
    ],
    ["the same sentence, one metric", { title: "It rises", metric: "Churn" }, { title: "It rises" }, "title"],
    ["other thresholds", { title: "Bookings within 7 days" }, { title: "Bookings within 30 days" }, null],
    ["another place", { title: "Ports in Wales grow" }, { title: "Ports in Spain grow" }, null],
    ["nothing but movement", { title: "Increase from 31 to 45" }, { title: "Raise it by 14" }, null],
    ["one that waits", { metric: "Churn" }, { metric: "Churn", state: "backlog" }, null],
  ])("%s", (_, one, other, by) => {
    const flags = raised(notPrioritised, { objectives: [objective({ primary: true, ...one }, other)] });
    expect(flags.map(({ evidence }) => evidence.by)).toEqual(by === null ? [] : [by]);
    for (const { spot } of flags) expect(spot.pointer).toEqual(["key_results", 1, by]);
  });

  it("does not compare what is in different objectives", () => {
    const other = { ...objective({ primary: true, metric: "Churn" }), id: "growth/retention" };
    expect(causes(objective({ primary: true, metric: "Churn" }), other)).toEqual([]);
  });
});

describe("only activity", () => {
  it.each<[string, Increase[], boolean]>([
    ["all of class activity", [{ class: "activity", primary: true }, { class: "activity" }], true],
    ["all of category input", [{ category: "input" }], true],
    ["one of each", [{ class: "activity", primary: true }, { category: "input" }], true],
    ["one that says neither", [{ class: "activity", primary: true }, {}], false],
    ["one that leads", [{ class: "activity", primary: true }, { class: "leading" }], false],
    ["one outcome, which was stopped", [{ class: "activity" }, { category: "outcome", state: "stopped" }], true],
  ])("%s", (_, given, is) => {
    expect(causes(objective(...given))).toEqual(is ? ["only-activity"] : []);
  });

  it.each<[string, KeyResultGiven, boolean]>([
    ["a list of tasks", tasks(), true],
    ["a list of tasks that is called an output", tasks({ category: "output" }), false],
    ["a list of tasks that is called leading", tasks({ class: "leading" }), false],
    ["a list of tasks that is called an activity", tasks({ class: "activity" }), true],
  ])("%s", (_, given, is) => {
    expect(causes({ keyResults: [given] })).toEqual(is ? ["only-activity"] : []);
  });
});

it("says one thing about an objective, the most actionable first", () => {
  const pit = { impact: "low", effort: "high", class: "activity" } as const;
  expect(causes(objective({ metric: "Churn", class: "activity" }, { metric: "Churn", ...pit }))).toEqual(["money-pit"]);
  expect(causes(objective({ metric: "Churn", class: "activity" }, { metric: "Churn", class: "activity" }))).toEqual([
    "overlap",
  ]);
  expect(causes(objective({ class: "activity" }, { class: "activity" }))).toEqual(["only-activity"]);
});

describe("big bets", () => {
  const bets = (count: number, given: Increase = {}): Increase[] =>
    Array.from({ length: count }, () => ({ impact: "high", effort: "high", ...given }));

  it.each<[string, ObjectiveGiven[], number]>([
    ["two", [objective(...bets(2))], 0],
    ["three", [objective(...bets(3))], 1],
    ["three in two objectives", [objective(...bets(2)), { ...objective(...bets(1)), id: "growth/b" }], 1],
    ["three in two teams", [objective(...bets(2)), { ...objective(...bets(1)), id: "legal/b" }], 0],
    ["two, and one that is done", [objective(...bets(2), ...bets(1, { state: "done" }))], 0],
  ])("%s", (_, objectives, count) => {
    expect(causes(...objectives)).toEqual(Array.from({ length: count }, () => "big-bets"));
  });

  it("are counted against the option, and found under the team", () => {
    const objectives = [objective(...bets(2))];
    expect(raised(notPrioritised, { objectives }, { big_bets: 1 })).toMatchObject([
      {
        subject: "team:growth",
        concerns: ["growth/activation/kr1", "growth/activation/kr2"],
        message: "Growth has 2 big bets running at once, more than 1",
        spot: { file: "teams/growth.yaml" },
      },
    ]);
  });
});

it("is info in a first cycle", () => {
  expect(raised(notPrioritised, { objectives: [objective({}, {})], previous: null })).toMatchObject([
    { severity: "info" },
  ]);
});
