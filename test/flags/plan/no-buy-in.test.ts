import { describe, expect, it } from "vitest";
import { noBuyIn } from "../../../src/flags/plan/no-buy-in.ts";
import type { Dependency } from "../../../src/model/key-result.ts";
import { anIncrease, aPercentage, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { raised } from "../build.ts";

const AGREED = { by: "lena", date: "2026-10-05" };

/** The wording, which legal owes by the end of November unless said otherwise. */
const aDependency = (given: Partial<Dependency> = {}): Dependency => {
  return { needs: "legal/consent/kr2", what: "The consent wording", needed_by: "2026-11-30", ...given };
};

const needing = (dependency: Dependency, given: Partial<ObjectiveGiven> = {}): ObjectiveGiven => {
  return { keyResults: [anIncrease({ metric: "Activation", depends_on: [dependency] })], ...given };
};

const wording = (given: Partial<KeyResultGiven> = {}) =>
  aPercentage({ id: "kr2", title: "The wording is approved", ...(given as object) });

const consent = (given: Partial<ObjectiveGiven> = {}): ObjectiveGiven => {
  return { id: "legal/consent", title: "Consent holds nothing up", owner: "lena", keyResults: [wording()], ...given };
};

const causes = (dependency: Partial<Dependency>, provider: Partial<ObjectiveGiven> = {}, asOf = "2026-11-23") =>
  raised(noBuyIn, { objectives: [needing(aDependency(dependency)), consent(provider)], asOf }).map(
    ({ evidence }) => evidence.cause,
  );

describe("a dependency that nobody agreed to", () => {
  it.each<[string, Partial<Dependency>, string[]]>([
    ["no agreement", {}, ["not-agreed"]],
    ["one", { agreed: AGREED }, []],
    ["one whose author is not named", { agreed: { date: "2026-10-05" } }, []],
    ["one that is only given tomorrow", { agreed: { date: "2026-11-24" } }, ["not-agreed"]],
    ["delivered without one", { delivered: "2026-11-23" }, []],
    ["delivered tomorrow", { delivered: "2026-11-24" }, ["not-agreed"]],
    ["without a date", { needed_by: undefined }, ["not-agreed"]],
    ["on a party outside", { needs: "external:Acme" }, ["not-agreed"]],
    ["on a party outside, agreed", { needs: "external:Acme", agreed: AGREED }, []],
    ["on a team", { needs: "team:legal" }, ["not-agreed"]],
    ["on an objective", { needs: "legal/consent" }, ["not-agreed"]],
    ["on a key result of another cycle", { needs: "2026-Q3:legal/consent/kr2" }, ["not-agreed"]],
  ])("%s", (_, dependency, expected) => {
    expect(causes(dependency)).toEqual(expected);
  });

  it.each<[string, Partial<ObjectiveGiven>, string[]]>([
    ["of the same owner", { owner: "ada" }, []],
    ["whose key result is the same owner's", { keyResults: [wording({ owner: "ada" })] }, []],
    ["whose key result is reached", { keyResults: [wording({ checkIns: [{ date: "2026-11-20", value: 100 }] })] }, []],
    [
      "whose key result will be reached",
      { keyResults: [wording({ checkIns: [{ date: "2026-11-24", value: 100 }] })] },
      ["not-agreed"],
    ],
    ["that is done", { state: "done" }, []],
  ])("on something %s", (_, provider, expected) => {
    expect(causes({}, provider)).toEqual(expected);
  });

  it("is of no matter to what is not worked on", () => {
    for (const state of ["draft", "backlog", "stopped", "done"] as const)
      expect(raised(noBuyIn, { objectives: [needing(aDependency(), { state }), consent()] })).toEqual([]);
  });

  it("names both sides, and is found under both", () => {
    const other = { depends_on: [{ needs: "external:Acme", agreed: AGREED }, aDependency()] };
    const objectives = [{ keyResults: [anIncrease({ metric: "Activation", ...other })] }, consent()];
    expect(raised(noBuyIn, { objectives })).toMatchObject([
      {
        severity: "warning",
        subject: "growth/activation/kr1",
        concerns: ["growth/activation", "legal/consent/kr2", "team:legal", "@ada", "@lena"],
        message: '"Activation" needs "The consent wording" by Mon 30 Nov, and Legal has not agreed to it',
        help: "Ask Lena Vogt whether and by when they will deliver it, and record who agreed under `agreed`.",
        evidence: { needs: "legal/consent/kr2", neededBy: "2026-11-30", critical: false, agreed: null },
        spot: {
          file: "cycles/2026-Q4/okrs/growth/activation.yaml",
          pointer: ["key_results", 0, "depends_on", 1, "needs"],
        },
      },
    ]);
  });

  it("does not show an agreement that is still to come", () => {
    const objectives = [needing(aDependency({ agreed: { date: "2026-11-24" } })), consent()];
    expect(raised(noBuyIn, { objectives })).toMatchObject([{ evidence: { agreed: null } }]);
  });

  it("says what it is called over there where nobody says what is needed", () => {
    const message = (dependency: Dependency) =>
      raised(noBuyIn, { objectives: [needing(dependency), consent()] })[0]?.message;
    expect(message({ needs: "legal/consent/kr2" })).toBe(
      '"Activation" needs "The wording is approved", and Legal has not agreed to it',
    );
    expect(message({ needs: "legal/consent" })).toBe(
      '"Activation" needs "Consent holds nothing up", and Legal has not agreed to it',
    );
    expect(message({ needs: "external:Acme Payments" })).toBe(
      '"Activation" needs something, and Acme Payments has not agreed to it',
    );
  });
});

describe("a dependency that was agreed too late", () => {
  it.each<[string, string, string[]]>([
    ["the day before", "2026-11-05", []],
    ["on the day", "2026-11-06", []],
    ["the day after", "2026-11-07", ["agreed-late"]],
  ])("%s", (_, date, expected) => {
    expect(causes({ needed_by: "2026-11-06", agreed: { date } })).toEqual(expected);
  });

  it("says when, and since when it is so", () => {
    const dependency = aDependency({ needed_by: "2026-11-06", agreed: { date: "2026-11-10" } });
    expect(raised(noBuyIn, { objectives: [needing(dependency), consent()] })).toMatchObject([
      {
        message: '"Activation" needed "The consent wording" by Fri 6 Nov, and Legal agreed to it only on Tue 10 Nov',
        since: "2026-11-10",
        spot: { pointer: ["key_results", 0, "depends_on", 0, "needed_by"] },
      },
    ]);
  });
});

describe("a dependency on what nobody works on", () => {
  it.each<[string, Partial<ObjectiveGiven>, string[]]>([
    ["a key result that was stopped", { keyResults: [wording({ state: "stopped" })] }, ["idle"]],
    ["one that waits", { keyResults: [wording({ state: "backlog" })] }, ["idle"]],
    ["one in a draft", { state: "draft" }, ["idle"]],
    ["one beside another that was stopped", { keyResults: [aPercentage({ state: "stopped" }), wording()] }, []],
  ])("%s", (_, provider, expected) => {
    expect(causes({ agreed: AGREED }, provider)).toEqual(expected);
  });

  it("is so of an objective only when nothing in it is worked on", () => {
    const one = aPercentage({ state: "stopped" });
    const needs = { needs: "legal/consent", agreed: AGREED };
    expect(causes(needs, { keyResults: [one, wording()] })).toEqual([]);
    expect(causes(needs, { keyResults: [one, wording({ state: "done" })] })).toEqual([]);
    expect(causes(needs, { keyResults: [one, wording({ state: "backlog" })] })).toEqual(["idle"]);
  });

  it("comes before the missing agreement", () => {
    const objectives = [needing(aDependency()), consent({ state: "stopped" })];
    expect(raised(noBuyIn, { objectives })).toMatchObject([
      { message: `"Activation" needs "The consent wording", and Legal's "The wording is approved" is stopped` },
    ]);
  });
});

describe("a dependency on a team that names none of its key results", () => {
  const on = (team: string, ...others: ObjectiveGiven[]) =>
    raised(noBuyIn, { objectives: [needing(aDependency({ needs: `team:${team}`, agreed: AGREED })), ...others] });

  it.each<[string, ObjectiveGiven[], string[]]>([
    ["a team with objectives of its own", [consent()], ["warning"]],
    ["one that has none this cycle", [], ["info"]],
    ["one whose only objective is a draft", [consent({ state: "draft" })], ["info"]],
    ["one that supports what needs it", [consent({ supports: [{ to: "growth/activation/kr1" }] })], []],
    ["one that supports something else", [consent({ supports: [{ to: "growth/other" }] })], ["warning"]],
  ])("%s", (_, others, severities) => {
    expect(on("legal", ...others).map(({ severity }) => severity)).toEqual(severities);
  });

  it("is asked of the team's lead, and not of oneself", () => {
    expect(on("legal", consent())).toMatchObject([
      {
        message: 'Legal agreed to "The consent wording" for "Activation", and none of its key results is named for it',
        concerns: ["growth/activation", "team:legal", "@ada", "@lena"],
      },
    ]);
    expect(on("growth")).toEqual([]);
  });
});

describe("a provider whose own dates end after it is needed", () => {
  const milestones = (...dates: (string | undefined)[]) =>
    dates.map((due, index) => ({ id: `m${index}`, title: `Step ${index}`, ...(due === undefined ? {} : { due }) }));
  const steps = (given: Partial<KeyResultGiven>, ...dates: (string | undefined)[]) =>
    ({
      id: "kr2",
      title: "The wording",
      type: "milestone",
      milestones: milestones(...dates),
      ...given,
    }) as KeyResultGiven;
  const moving = (...plan: { date: string; value: number }[]) => anIncrease({ id: "kr2", plan });

  it.each<[string, KeyResultGiven, string[]]>([
    ["the last step on the day", steps({}, "2026-10-16", "2026-11-30"), []],
    ["the last step a day later", steps({}, "2026-10-16", "2026-12-01"), ["planned-late"]],
    [
      "a late step that was reached early",
      steps({ checkIns: [{ date: "2026-11-20", done: ["m1"] }] }, "2026-11-16", "2026-12-01"),
      [],
    ],
    ["steps without dates", steps({}, undefined, undefined), []],
    ["a late step beside one without a date", steps({}, undefined, "2026-12-01"), ["planned-late"]],
    ["a plan that is at its target on the day", moving({ date: "2026-11-30", value: 45 }), []],
    [
      "a plan that is at its target later",
      moving({ date: "2026-11-30", value: 44 }, { date: "2026-12-04", value: 45 }),
      ["planned-late"],
    ],
    ["a plan that ends with the cycle", moving({ date: "2026-11-01", value: 34 }), ["planned-late"]],
    ["no plan", anIncrease({ id: "kr2" }), []],
    ["a baseline due on the day", { id: "kr2", title: "A baseline", type: "baseline", due: "2026-11-30" }, []],
    ["a baseline due later", { id: "kr2", title: "A baseline", type: "baseline", due: "2026-12-01" }, ["planned-late"]],
    ["a baseline without a date", { id: "kr2", title: "A baseline", type: "baseline" }, []],
    ["a control", { id: "kr2", title: "Kept", type: "control", at_most: 3 }, []],
    [
      "a task due later",
      { id: "kr2", title: "Done", type: "task", tasks: [{ id: "t", title: "T", due: "2026-12-01" }] },
      ["planned-late"],
    ],
  ])("%s", (_, keyResult, expected) => {
    expect(causes({ agreed: AGREED }, { keyResults: [keyResult] })).toEqual(expected);
  });

  it("looks at the step that is needed, where it is named", () => {
    const provider = { keyResults: [steps({}, "2026-11-27", "2026-12-11")] };
    expect(causes({ agreed: AGREED, what: "step 0" }, provider)).toEqual([]);
    expect(causes({ agreed: AGREED, what: "Step 1, in writing" }, provider)).toEqual(["planned-late"]);
  });

  it("counts initiatives where they are the tasks, but not those that were stopped", () => {
    const initiative = { id: "i1", title: "Ask counsel", for: "kr2", due: "2026-12-01" };
    const provider = { keyResults: [{ id: "kr2", title: "Done", type: "task" } as KeyResultGiven] };
    expect(causes({ agreed: AGREED }, { ...provider, initiatives: [initiative] })).toEqual(["planned-late"]);
    expect(causes({ agreed: AGREED }, { ...provider, initiatives: [{ ...initiative, state: "stopped" }] })).toEqual([]);
  });

  it("is that of the last of an objective's key results", () => {
    const keyResults = [steps({ id: "kr1" }, "2026-12-11"), steps({}, "2026-12-04")];
    const given = {
      objectives: [needing(aDependency({ needs: "legal/consent", agreed: AGREED })), consent({ keyResults })],
    };
    expect(raised(noBuyIn, given)).toMatchObject([
      {
        message: '"Activation" needs "The consent wording" by Mon 30 Nov, and Legal plans it for Fri 11 Dec',
        evidence: { plannedFor: "2026-12-11" },
        spot: { pointer: ["key_results", 0, "depends_on", 0, "needed_by"] },
      },
    ]);
  });

  it("says nothing without a day by which it is needed", () => {
    expect(causes({ agreed: AGREED, needed_by: undefined }, { keyResults: [steps({}, "2026-12-11")] })).toEqual([]);
  });
});

it("speaks up in a first cycle, once planning has ended", () => {
  const given = { objectives: [needing(aDependency()), consent()], previous: null };
  expect(raised(noBuyIn, given)).toMatchObject([{ severity: "warning" }]);
  expect(raised(noBuyIn, { ...given, asOf: "2026-10-08" })).toEqual([]);
});
