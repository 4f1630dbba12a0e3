import { describe, expect, it } from "vitest";
import type { Derivation, Fact } from "../../src/score/derivation/derivation.ts";
import { whyOf, whyTeam } from "../../src/score/derivation/why.ts";
import { score } from "../../src/score/scorecard.ts";
import { anIncrease, aPercentage, aWorkspace, type KeyResultGiven, type ObjectiveGiven } from "./build.ts";

const AS_OF = "2026-11-20";
const FILE = "cycles/2026-Q4/okrs/growth/activation.yaml";
const CHECK_IN = `cycles/2026-Q4/checkins/growth/activation/kr1/${AS_OF}.yaml`;

function why(given: ObjectiveGiven, ref = "growth/activation/kr1") {
  const { workspace, cycle } = aWorkspace({ objectives: [given] });
  const found = whyOf(score(workspace, { cycle, asOf: AS_OF }), workspace.settings, ref);
  if (found === undefined) throw new Error(`${ref} is not there`);
  return found;
}

const isFact = (input: Fact | Derivation): input is Fact => input.kind === "fact";

function facts({ inputs }: Derivation): Record<string, unknown> {
  return Object.fromEntries(
    inputs
      .filter(isFact)
      .map(({ name, value, source }) => [name, [value, source && [source.file, ...source.pointer].join(" ")]]),
  );
}

const activation = anIncrease({ weight: 2, checkIns: [{ date: AS_OF, value: 36.5, confidence: 0.6 }] });

describe("why a key result", () => {
  it("has its progress: formula, numbers, and each input with its place", () => {
    const { progress } = why({ keyResults: [activation] });
    expect(progress).toMatchObject({
      name: "progress",
      subject: "growth/activation/kr1",
      value: 5.5 / 14,
      formula: "(value − start) / (target − start)",
      numbers: "(36.5 − 31) / (45 − 31) = 0.3929",
    });
    expect(facts(progress)).toEqual({
      start: [31, `${FILE} key_results 0 start`],
      target: [45, `${FILE} key_results 0 target`],
      "value on 2026-11-20": [36.5, `${CHECK_IN} value`],
    });
  });

  it("has its expected progress, on the straight line and along a plan", () => {
    const { expected } = why({ keyResults: [activation] });
    expect(expected).toMatchObject({ value: 50 / 91, numbers: "50 / 91 = 0.5495" });
    expect(facts(expected)["first day"]).toEqual(["2026-10-01", "cycles/2026-Q4/cycle.yaml starts"]);
    expect(facts(expected)["as of"]).toEqual([AS_OF, null]);

    const plan = [
      { date: "2026-12-01", value: 38 },
      { date: "2026-11-01", value: 34 },
    ];
    const planned = why({ keyResults: [anIncrease({ plan })] }).expected;
    expect(planned.numbers).toBe("0.2143 + 0.6333 × (0.5 − 0.2143) = 0.3952");
    expect(facts(planned)["plan for 2026-11-01"]).toEqual([34, `${FILE} key_results 0 plan 1 value`]);
    expect(facts(planned)["plan for 2026-12-01"]).toEqual([38, `${FILE} key_results 0 plan 0 value`]);
  });

  it("has its status, with the rule that decided", () => {
    const { status } = why({ keyResults: [activation] });
    expect(status).toMatchObject({
      value: "on-track",
      formula: "pace = progress / expected; stretch: on-track from 0.7, at-risk from 0.4",
      numbers: "0.3929 / 0.5495 = 0.715",
    });
    expect(facts(status)["low confidence"]).toEqual([0.4, "okr.yaml escalation low_confidence"]);
    expect(facts(status)["confidence on 2026-11-20"]).toEqual([0.6, `${CHECK_IN} confidence`]);
  });

  it.each<[string, Partial<Extract<KeyResultGiven, { type: "percentage" }>>]>([
    ["its state is stopped", { state: "stopped" }],
    ["the target is reached", { checkIns: [{ date: AS_OF, value: 100 }] }],
    ["no check-in yet; one is overdue since 2026-10-09", {}],
    [
      "pace = progress / expected; stretch: on-track from 0.7, at-risk from 0.4; " +
        "at best at-risk while confidence (0.3) is below 0.4",
      { checkIns: [{ date: AS_OF, value: 60, confidence: 0.3 }] },
    ],
  ])("has a status because %s", (formula, given) => {
    expect(why({ keyResults: [aPercentage(given)] }).status.formula).toBe(formula);
  });

  const counted: [string, string, KeyResultGiven][] = [
    ["1 / 3 = 0.3333", "0 / 3 = 0", milestone({ due: "2026-12-01" })],
    ["1 / 2 = 0.5", "1 / 2 = 0.5", task()],
    ["1 / 12 = 0.0833", "7 / 12 = 0.5833", control()],
    ["1 / 4 = 0.25", "", { id: "kr1", title: "We know", type: "baseline", measurements: 4, checkIns: checked() }],
  ];
  it.each(counted)("that is counted shows %s and expects %s", (progress, expected, given) => {
    const found = why({ keyResults: [given] });
    expect(found.progress.numbers).toBe(progress);
    expect(found.expected.numbers ?? "").toBe(expected);
    expect(found.progress.inputs.filter(isFact).every(({ source }) => source !== null)).toBe(true);
  });

  it("of initiatives points at them where they stand", () => {
    const initiatives = [
      { id: "other", title: "Other", for: "kr2" },
      { id: "mine", title: "Mine", for: "kr1", state: "done" as const },
    ];
    const { progress } = why({ initiatives, keyResults: [{ id: "kr1", title: "Done", type: "task" }] });
    expect(facts(progress)).toEqual({ "state of mine": ["done", `${FILE} initiatives 1 state`] });
  });

  it("without a check-in says so and calculates nothing", () => {
    const { progress } = why({ keyResults: [anIncrease()] });
    expect(progress.numbers).toBeNull();
    expect(progress.formula).toContain("nothing recorded yet");
  });

  it("has its state from the objective, where that one has ended both", () => {
    const stopped = why({ state: "stopped", keyResults: [activation] });
    expect(facts(stopped.status)).toMatchObject({ state: ["stopped", `${FILE} state`] });
    const own = why({ keyResults: [{ ...activation, state: "stopped" }] });
    expect(facts(own.status)).toMatchObject({ state: ["stopped", `${FILE} key_results 0 state`] });
  });

  it("that the cycle does not have is not explained", () => {
    const { workspace, cycle } = aWorkspace();
    expect(whyOf(score(workspace, { cycle, asOf: AS_OF }), workspace.settings, "growth/none")).toBeUndefined();
  });
});

describe("why an objective", () => {
  const objective = {
    keyResults: [
      activation,
      aPercentage({ id: "kr2", checkIns: [{ date: AS_OF, value: 80 }] }),
      aPercentage({ id: "kr3", state: "stopped" as const }),
    ],
  };

  it("is the weighted mean of its key results, each explained below it", () => {
    const { progress } = why(objective, "growth/activation");
    expect(progress).toMatchObject({
      value: (2 * (5.5 / 14) + 1 * 0.8) / 3,
      numbers: "(2 × 0.3929 + 1 × 0.8) / (2 + 1) = 0.5286",
    });
    const below = progress.inputs.filter((input) => !isFact(input));
    expect(below).toMatchObject([{ subject: "growth/activation/kr1" }, { subject: "growth/activation/kr2" }]);
    expect(facts(progress)["weight of kr1"]).toEqual([2, `${FILE} key_results 0 weight`]);
  });

  it("names the key result that drags it", () => {
    const primary = { ...activation, primary: true, checkIns: [{ date: AS_OF, value: 31 }] };
    const { status } = why(
      { keyResults: [primary, aPercentage({ id: "kr2", weight: 9, checkIns: checked(90) })] },
      "growth/activation",
    );
    expect(status.value).toBe("at-risk");
    expect(status.formula).toContain("at best at-risk while the primary key result is off-track");
    expect(status.formula).toContain("growth/activation/kr1 drags it");
  });
});

function checked(value = 100) {
  return [{ date: AS_OF, value }];
}

function milestone({ due }: { due: string }): KeyResultGiven {
  const milestones = [
    { id: "a", title: "A" },
    { id: "b", title: "B", weight: 2, due },
  ];
  return { id: "kr1", title: "Out", type: "milestone", milestones, checkIns: [{ date: AS_OF, done: ["a"] }] };
}

function task(): KeyResultGiven {
  const tasks = [
    { id: "a", title: "A", due: "2026-11-01" },
    { id: "b", title: "B", due: "2026-12-01" },
  ];
  return { id: "kr1", title: "Done", type: "task", tasks, checkIns: [{ date: AS_OF, done: ["a"] }] };
}

function control(): KeyResultGiven {
  return { id: "kr1", title: "Calls", type: "control", at_least: 100, checkIns: checked() };
}

describe("why a team", () => {
  const draft = { id: "growth/later", state: "draft" as const, keyResults: [activation] };
  const other = { id: "growth/calls", keyResults: [aPercentage({ checkIns: [{ date: AS_OF, value: 80 }] })] };

  function whyGrowth(objectives: ObjectiveGiven[], team = "growth") {
    const { workspace, cycle } = aWorkspace({ objectives });
    return whyTeam(score(workspace, { cycle, asOf: AS_OF }), workspace.settings, team);
  }

  it("has its progress: the mean over the objectives that count, each explained", () => {
    const found = whyGrowth([{ keyResults: [activation] }, other, draft]);
    expect(found).toMatchObject({ name: "progress", subject: "team:growth", numbers: "(0.3929 + 0.8) / 2 = 0.5964" });
    expect(found?.value).toBeCloseTo((5.5 / 14 + 0.8) / 2, 12);
    expect(found?.inputs.map((input) => "subject" in input && input.subject)).toEqual([
      "growth/activation",
      "growth/calls",
    ]);
  });

  it("with nothing that counts calculates nothing, and of no team there is nothing", () => {
    expect(whyGrowth([draft])).toMatchObject({ value: null, numbers: null, inputs: [] });
    expect(whyGrowth([draft], "nobody")).toBeUndefined();
  });
});
