import { describe, expect, it } from "vitest";
import { findFlags } from "../../src/flags/find-flags.ts";
import { type Finding, flagOf } from "../../src/flags/finding.ts";
import { type FlagRule, flagRule } from "../../src/flags/flag-rule.ts";
import { sift } from "../../src/flags/ignored.ts";
import { FLAG_RULES } from "../../src/flags/registry.ts";
import type { RuleSetting } from "../../src/model/settings.ts";
import type { Ignore } from "../../src/workspace/check/ignores.ts";
import { aDecision } from "../reviews/build.ts";
import { anEvidence, type ProgrammeGiven } from "./build.ts";

const TEXTS = { title: "T", looksFor: "L.", why: "W.", remedy: "R.", source: "S", trips: [], passes: [] };

const aFinding = ({ message = "M", ...given }: Partial<Finding> & { message?: string } = {}): Finding => ({
  subject: "growth/activation",
  words: () => ({ message, help: "H.", evidence: {} }),
  spot: { file: "a.yaml", pointer: [] },
  ...given,
});

/** A rule that finds just this, whatever it looks at. */
const aRule = (id: string, findings: Finding[] = [aFinding()], given: Partial<FlagRule> = {}): FlagRule =>
  flagRule({
    ...TEXTS,
    id,
    stage: "plan",
    severity: "warning",
    options: {},
    asOf: "2026-11-20",
    ...given,
    find: () => findings,
  });

const told = (rules: FlagRule[], given: ProgrammeGiven = {}) =>
  findFlags(anEvidence(given), rules).raised.map(({ rule, severity }) => `${rule.id} ${severity}`);

const set = (setting: RuleSetting, given: ProgrammeGiven = {}): ProgrammeGiven => {
  return { ...given, settings: { rules: { "plan/one": setting } } };
};

describe("the severity of a finding", () => {
  const FIRST = { previous: null };
  it.each<[string, FlagRule, ProgrammeGiven, string[]]>([
    ["is its rule's", aRule("plan/one"), {}, ["plan/one warning"]],
    ["is its own where it has one", aRule("plan/one", [aFinding({ severity: "error" })]), {}, ["plan/one error"]],
    ["is what okr.yaml says", aRule("plan/one"), set("error"), ["plan/one error"]],
    ["is what okr.yaml says beside options", aRule("plan/one"), set({ severity: "info" }), ["plan/one info"]],
    [
      "stays a note in a rule that is made louder",
      aRule("plan/one", [aFinding({ severity: "info" })]),
      set("error"),
      ["plan/one info"],
    ],
    ["does not matter where the rule is off", aRule("plan/one"), set("off"), []],
    ["does not matter where it is off beside options", aRule("plan/one"), set({ severity: "off" }), []],
    ["is a note in a first cycle", aRule("plan/one"), FIRST, ["plan/one info"]],
    [
      "is not, in a first cycle, of a rule that is loud",
      aRule("plan/one", [aFinding()], { inFirstCycle: "loud" }),
      FIRST,
      ["plan/one warning"],
    ],
    ["is what okr.yaml says in a first cycle too", aRule("plan/one"), set("error", FIRST), ["plan/one error"]],
    [
      "is softer only until a cycle is closed",
      aRule("plan/one"),
      { previous: { state: "closing" } },
      ["plan/one info"],
    ],
  ])("%s", (_, rule, given, expected) => {
    expect(told([rule], given)).toEqual(expected);
  });
});

describe("while planning", () => {
  const lastDay = "2026-10-08"; // a week of working days from Thursday 1 October
  const early = aRule("own/early", [aFinding()], { whilePlanning: "speaks" });

  it("only what looks after roles speaks", () => {
    expect(told([aRule("plan/one"), early], { asOf: lastDay })).toEqual(["own/early warning"]);
    expect(told([aRule("plan/one"), early], { asOf: "2026-10-09" })).toHaveLength(2);
  });

  it("a trigger waits as all else does", () => {
    expect(FLAG_RULES.filter(({ whilePlanning }) => whilePlanning === "speaks").map(({ id }) => id)).toEqual([
      "own/missing-role",
      "own/no-single-owner",
    ]);
  });
});

describe("in a closed cycle", () => {
  const ended = aRule("learn/ended", [aFinding()], { whenClosed: "speaks", silencedBy: ["plan/one"] });
  const rules = [aRule("plan/one"), ended];

  it("only what is about its end or still open speaks, and nothing else takes its place", () => {
    expect(told(rules, { cycleState: "closed" })).toEqual(["learn/ended warning"]);
    expect(told(rules, { cycleState: "closing" })).toEqual(["plan/one warning"]);
  });

  it("what was noticed still explains", () => {
    const { noticed } = findFlags(anEvidence({ cycleState: "closed" }), rules);
    expect(noticed.map(({ rule }) => rule.id)).toEqual(["plan/one", "learn/ended"]);
  });

  it("what is left is an action, an escalation, a story that nobody wrote, and thanks", () => {
    expect(FLAG_RULES.filter(({ whenClosed }) => whenClosed === "speaks").map(({ id }) => id)).toEqual([
      "execute/unaddressed-bottleneck",
      "learn/achievement-only",
      "learn/sharing-unrecognised",
      "govern/overdue-action",
    ]);
  });
});

describe("findings with one cause", () => {
  const louder = (subject: string | null) => aRule("execute/loud", [aFinding({ subject })]);
  const quiet = aRule("plan/quiet", [aFinding({ subject: "growth/activation/kr1" })], { silencedBy: ["execute/loud"] });

  it.each<[string, string | null, number]>([
    ["the same subject", "growth/activation/kr1", 1],
    ["the whole of it", "growth/activation", 1],
    ["another part", "growth/activation/kr2", 2],
    ["a name that begins alike", "growth/activation/kr10", 2],
    ["something else", "legal/consent", 2],
    ["the programme", null, 2],
  ])("are one where the louder rule speaks of %s", (_, subject, count) => {
    expect(told([quiet, louder(subject)])).toHaveLength(count);
  });

  it("do not give way to what is only near, nor to a rule that is off", () => {
    const near = aRule("execute/loud", [aFinding({ near: true })]);
    expect(told([quiet, near])).toEqual(["plan/quiet warning"]);
    const off = { settings: { rules: { "execute/loud": "off" as const } } };
    expect(told([quiet, louder("growth/activation")], off)).toEqual(["plan/quiet warning"]);
  });
});

describe("a decision that answers", () => {
  const flag = (since?: string) =>
    aRule("plan/one", [aFinding({ subject: "growth/activation/kr1", ...(since && { since }) })]);
  it.each<[string, Parameters<typeof aDecision>[0], string | undefined, boolean]>([
    ["settles what it affects", { answers: ["plan/one"] }, undefined, true],
    ["settles the part that it names", { answers: ["plan/one"], affects: ["growth/activation/kr1"] }, undefined, true],
    ["settles no other part", { answers: ["plan/one"], affects: ["growth/activation/kr2"] }, undefined, false],
    ["settles no other rule", { answers: ["plan/two"] }, undefined, false],
    ["settles what began before", { answers: ["plan/one"] }, "2026-11-20", true],
    ["does not settle what came back since", { answers: ["plan/one"] }, "2026-11-21", false],
    ["settles it until its day", { answers: ["plan/one"], until: "2026-11-23" }, undefined, true],
    ["settles it no longer after that", { answers: ["plan/one"], until: "2026-11-22" }, undefined, false],
    ["is not seen before it is made", { answers: ["plan/one"], id: "2026-11-24-later" }, undefined, false],
  ])("%s", (_, decision, since, isSettled) => {
    expect(told([flag(since)], { decisions: [aDecision(decision)] })).toHaveLength(isSettled ? 0 : 1);
  });
});

describe("a decision that answers a flag on", () => {
  const answering = (...affects: string[]) => ({ decisions: [aDecision({ answers: ["plan/one"], affects })] });
  const KR1 = "growth/activation/kr1";
  const KR2 = "legal/consent/kr2";
  const DELIVERY = { subject: KR1, concerns: [KR2] };
  const PERSON = { subject: "@nia", concerns: [KR1, KR2], parts: [KR1, KR2] };
  const ACTION = { subject: "2026-11-10-form#a1", concerns: ["@nia", KR1] };
  const REVIEW = { subject: "growth/2026-11-16-weekly", concerns: ["team:growth", KR1] };
  it.each<[string, Partial<Finding>, string[], boolean]>([
    ["a person settles it with all that it is about", PERSON, ["growth/activation", KR2], true],
    ["a person does not settle it with a part of that", PERSON, [KR1], false],
    ["an action settles it with what that is for", ACTION, [KR1], true],
    ["an action does not settle it with something else", ACTION, [KR2], false],
    ["a review settles it with what that concerns", REVIEW, [KR1], true],
    ["a key result settles it with its name in the cycle", DELIVERY, [`2026-Q4:${KR1}`], true],
    ["a key result does not settle it with who delivers", DELIVERY, [KR2], false],
    ["the programme settles nothing", { subject: null }, [KR1], false],
  ])("%s", (_, finding, affects, isSettled) => {
    expect(told([aRule("plan/one", [aFinding(finding)])], answering(...affects))).toHaveLength(isSettled ? 0 : 1);
  });
});

it("puts into words what somebody reads, and that once", () => {
  let asked = 0;
  const words = () => ({ message: `M ${++asked}`, help: "H.", evidence: {} });
  const { raised } = findFlags(anEvidence(), [aRule("plan/one", [aFinding({ words })]), aRule("plan/two")]);
  expect(raised).toHaveLength(2);
  expect(asked).toBe(0);
  expect([raised[0]?.message, raised[0]?.help, raised[0]?.message]).toEqual(["M 1", "H.", "M 1"]);
  expect({ ...raised[0] }).toMatchObject({ message: "M 1", evidence: {} });
  expect(JSON.stringify(raised[0])).toContain('"message":"M 1"');
});

it("lists the worst first, then by stage and rule", () => {
  const rules = [
    aRule("learn/a", undefined, { stage: "learn" }),
    aRule("execute/b", undefined, { stage: "execute" }),
    aRule("execute/a", undefined, { stage: "execute" }),
    aRule("plan/a", undefined, { severity: "info" }),
    aRule("learn/b", undefined, { stage: "learn", severity: "error" }),
  ];
  const expected = ["learn/b error", "execute/a warning", "execute/b warning", "learn/a warning", "plan/a info"];
  expect(told(rules)).toEqual(expected);
});

it("says which rules the past would decide, and does not ask them", () => {
  const rule = aRule("govern/past", [aFinding()], { needs: "history" });
  const { raised, undecided } = findFlags(anEvidence(), [rule]);
  expect({ raised, undecided: undecided.map(({ id }) => id) }).toEqual({ raised: [], undecided: ["govern/past"] });
});

describe("comments that ignore", () => {
  const flag = flagOf(aFinding(), aRule("plan/one"), "warning");
  const anIgnore = (given: Partial<Ignore & { file: string }> = {}) => {
    const range = { line: 4, column: 1, endLine: 4, endColumn: 9 };
    return { ...range, file: "a.yaml", rule: "plan/one", until: null, reason: "R", covers: 5, ...given };
  };
  const sifted = (ignore: ReturnType<typeof anIgnore>) => sift([flag], [ignore], "2026-11-23", () => 5);

  it.each<[string, Parameters<typeof anIgnore>[0], number]>([
    ["count on their line", {}, 0],
    ["count on their last day", { until: "2026-11-23" }, 0],
    ["do not count after it", { until: "2026-11-22" }, 1],
    ["do not count for another line", { covers: 6 }, 1],
    ["do not count for another rule", { rule: "plan/two" }, 1],
    ["do not count for another file", { file: "b.yaml" }, 1],
  ])("%s", (_, given, kept) => {
    expect(sifted(anIgnore(given)).kept).toHaveLength(kept);
  });

  it("are unused when they ignore nothing, unless their time is over", () => {
    expect(sifted(anIgnore()).unused).toEqual([]);
    expect(sifted(anIgnore({ covers: 6 })).unused).toHaveLength(1);
    expect(sifted(anIgnore({ covers: 6, until: "2026-11-22" })).unused).toEqual([]);
  });

  it("that are unused know on which lines of their file the flag is raised", () => {
    const [last, first, again, ignored, nowhere] = Array.from({ length: 5 }, () => ({ ...flag }));
    const lines = new Map([
      [last, 12],
      [first, 9],
      [again, 9],
      [ignored, 5],
      [nowhere, 0],
    ]);
    const elsewhere = [{ file: "b.yaml" }, { rule: "plan/two" }].map((given) => anIgnore({ covers: 6, ...given }));
    const { unused } = sift(
      [...lines.keys()].flatMap((each) => each ?? []),
      [anIgnore(), anIgnore({ covers: 6 }), ...elsewhere],
      "2026-11-23",
      (each) => lines.get(each) ?? 0,
    );
    expect(unused.map(({ raisedOn }) => raisedOn)).toEqual([[9, 12], [], []]);
  });
});
