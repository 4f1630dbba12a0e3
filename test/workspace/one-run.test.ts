import { describe, expect, it } from "vitest";
import { judgeExample } from "./rules/on-disk.ts";

const OBJECTIVE = "cycles/2026-Q4/okrs/growth/activation.yaml";
const REFLECTION = "cycles/2026-Q4/reflections/growth/activation.yaml";
const REFERRALS = "cycles/2026-Q4/okrs/growth/referrals.yaml";
const TEAM = "teams/legal.yaml";
const DECISION = "cycles/2026-Q4/decisions/2026-11-24-consent-copy.yaml";
const ESCALATION = "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml";
const LEARNING = "learnings/2026-11-18-short-forms-win.yaml";

/** What is wrong, each as its rule, line and column. */
async function problemsIn(...files: [file: string, text: string][]): Promise<string[]> {
  const { problems } = await judgeExample(files.map(([file, text]) => ({ file, text })));
  return problems.map(({ rule, file, line, column }) => `${rule} ${file.split("/").at(-1)}:${line}:${column}`);
}

describe("one mistake does not hide another", () => {
  it("in a list of references", async () => {
    const decision = `title: T
by: ada
affects: [growth/activation/kr1, 7, growth/activation/kr9]
actions:
  - {id: a1, what: W, owner: ada, due: 2026-12-01, for: [growth/activation/kr8]}
`;
    expect(await problemsIn([DECISION, decision])).toEqual([
      "format/wrong-type 2026-11-24-consent-copy.yaml:3:34",
      "reference/unknown-key-result 2026-11-24-consent-copy.yaml:3:37",
      "reference/unknown-key-result 2026-11-24-consent-copy.yaml:5:58",
    ]);
  });

  it("in what nobody refers to by its id", async () => {
    const checkIn = "by: ada\nvalue: 8\nblockers: [{summary: S, waits_for: growth/activation/kr7}]\n";
    expect(await problemsIn(["cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml", checkIn])).toEqual([
      "format/missing-key 2026-11-20.yaml:3:12",
      "reference/unknown-key-result 2026-11-20.yaml:3:36",
    ]);
  });

  it("when it is a key that stands twice, whose first value counts", async () => {
    const team = `name: Legal
level: departmen
parent: company
lead: lena
lead: zed
foo: 1
members:
  lena: {name: Lena}
`;
    expect(await problemsIn([TEAM, team])).toEqual([
      "format/wrong-word legal.yaml:2:8",
      "format/duplicate-key legal.yaml:5:1",
      "format/unknown-key legal.yaml:6:1",
    ]);
    expect(
      await problemsIn([TEAM, team.replace("departmen", "department").replace("lead: lena", "lead: zed")]),
    ).toContain("reference/unknown-person legal.yaml:4:7");
  });

  it("in a file that ends in the middle of a list", async () => {
    const objective = "title: a: b\nowner: @ada\nwhy: c: d\nkey_results: []\n";
    expect(await problemsIn([REFERRALS, objective])).toEqual([
      "format/syntax referrals.yaml:1:8",
      "format/syntax referrals.yaml:2:8",
      "format/syntax referrals.yaml:3:6",
    ]);
  });
});

describe("one mistake does not hide what a rule misses", () => {
  const escalation = (events: string, raised = "2026-11-20T10:15:00+00:00") => `title: T
raised: {by: ada, at: ${raised}}
trigger: dependency
level: 2
affects: [growth/activation/kr1]
summary: S
impact: I
tried: [x]
decision_needed: {kind: scope, question: Q}
options: [{id: a, option: A}, {id: b, option: B}]
events: [${events}]
`;
  const event = (did: string, day = "2026-11-21") => `{at: ${day}T10:00:00+00:00, by: ada, did: ${did}}`;

  it.each([
    ["a parent", TEAM, "name: Legal\nlevel: department\nlead: [mira]\n", ["2 format/parent", "3 format/wrong-type"]],
    [
      "a parent below a mistyped level",
      TEAM,
      "name: Legal\nlevel: departmen\nlead: mira\n",
      ["2 format/parent", "2 format/wrong-word"],
    ],
    [
      "a parent that is there and wrong",
      TEAM,
      "name: Legal\nlevel: team\nlead: mira\nparent: [x]\n",
      ["4 format/wrong-type"],
    ],
    [
      "a bound",
      REFERRALS,
      "title: T\nowner: ada\nkey_results:\n  - {id: a, title: A, type: control, every: month,\n     at_least: 5, at_most: 3}\n",
      ["4 format/wrong-word", "5 format/bounds"],
    ],
    [
      "a value",
      "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml",
      "by: ada\nconfidence: 3\n",
      ["1 format/check-in-value", "2 format/out-of-range"],
    ],
    [
      "a value that is there and wrong",
      "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml",
      "by: ada\nvalue: x\n",
      ["2 format/wrong-type"],
    ],
    [
      "a task",
      REFERRALS,
      "title: T\nowner: ada\nkey_results:\n  - {id: a, title: A, type: task,\n     class: lead}\n",
      ["4 format/no-task", "5 format/wrong-word"],
    ],
    [
      "a weight",
      REFERRALS,
      "title: T\nowner: ada\nkey_results:\n  - {id: a, title: A, type: milestone, milestones:\n     [{id: x, weight: 0, title: 7}]}\n",
      ["5 format/no-weight", "5 format/wrong-type"],
    ],
    [
      "an order of events behind a mistyped one",
      ESCALATION,
      escalation(`${event("resolvd")},\n ${event("paused")}`),
      ["11 format/wrong-word", "12 format/missing-key", "12 format/event-order"],
    ],
    [
      "no order of events behind one of which nothing is known",
      ESCALATION,
      escalation(`${event("x")},\n ${event("reopened")},\n ${event("resolved", "2026-11-19")}`),
      ["11 format/wrong-word", "13 format/event-order"],
    ],
  ])("such as %s", async (_, file, text, expected) => {
    const { problems } = await judgeExample([{ file, text }]);
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(expected);
  });
});

describe("one mistake is one error", () => {
  const objective = (keyResult: string) => `title: T
owner: ada
key_results:
  - ${keyResult}
  - {id: kr2, title: Two, type: percentage}
`;
  const reflection = "by: ada\nkey_results: {kr1: {next: carry}, kr2: {next: done}}\n";

  it.each([
    ["a type that is none", "{id: kr1, title: One, type: increas, start: 1, target: 2}"],
    ["no milestones", "{id: kr1, title: One, type: milestone}"],
    ["a mistyped key", "{id: kr1, title: One, typ: percentage}"],
  ])("in a key result that a reflection is about: %s", async (_, keyResult) => {
    const files = await problemsIn([OBJECTIVE, objective(keyResult)], [REFLECTION, reflection]);
    expect(files.filter((problem) => !problem.includes("activation.yaml:4"))).toEqual([]);
  });

  it("for names behind a key that stands twice", async () => {
    const twice = `${objective("{id: kr1, title: One, type: percentage}")}key_results:\n  - {id: kr3, title: Three, type: percentage}\n`;
    const about = "by: ada\nkey_results: {kr1: {next: carry}, kr3: {next: done}}\n";
    expect(await problemsIn([OBJECTIVE, twice], [REFLECTION, about])).toEqual([
      "format/duplicate-key activation.yaml:6:1",
    ]);
  });

  it.each([
    [
      "a bracket",
      "title: T\nowner: ada\nkey_results: [\n  - id: kr1\n    title: One\n  - id: kr2\n    title: Two\n",
      "3:14",
    ],
    ["a brace in a list", "title: T\nkey_results:\n  - {id: kr1, title: One\n  - {id: kr2}\nowner: ada\n", "3:5"],
    ["a bracket in a bracket", "title: T\nwith: [a, {b: [c, d]\nowner: ada\nwhy: it\n", "2:11"],
    ["a quote", 'title: "T\nowner: ada\nkey_results:\n  - id: kr1\n', "1:8"],
    ["a single quote", "title: T\nwhy: 'it\nowner: ada\n", "2:6"],
    ["a quote that the next one seems to close", 'title: T\nwhy: "it\nowner: "ada"\n', "2:6"],
  ])("that is not closed: %s", async (_, text, at) => {
    expect(await problemsIn([REFERRALS, text])).toEqual([`format/syntax referrals.yaml:${at}`]);
  });
});

describe("what a merge left", () => {
  const lesson = "by: ada\nlesson: Fewer fields beat better copy.\n";

  it.each([
    ["the last line", `${lesson}>>>>>>> b\n`, "3:1"],
    ["the first line", `<<<<<<< HEAD\n${lesson}`, "1:1"],
    ["the line in the middle", `by: ada\n=======\nlesson: L\n`, "2:1"],
    ["the line of the common ancestor", `by: ada\r\n||||||| base\r\nlesson: L\r\n`, "2:1"],
  ])("is said where only %s is left", async (_, text, at) => {
    expect(await problemsIn([LEARNING, text])).toEqual([`format/merge-conflict 2026-11-18-short-forms-win.yaml:${at}`]);
  });

  it("is said of every conflict", async () => {
    const conflict = "<<<<<<< HEAD\nby: ada\n=======\nby: bo\n>>>>>>> b\n";
    expect(await problemsIn([LEARNING, `${conflict}lesson: L\n${conflict}`])).toEqual([
      "format/merge-conflict 2026-11-18-short-forms-win.yaml:1:1",
      "format/merge-conflict 2026-11-18-short-forms-win.yaml:7:1",
    ]);
  });

  it("may stand in a text", async () => {
    expect(await problemsIn([LEARNING, `by: ada\nlesson: |\n  Git writes\n  =======\n  >>>>>>> b\n`])).toEqual([]);
  });
});

describe("the place", () => {
  const lesson = "by: ada\nlesson: L\n";

  it.each([
    ["a key that is a list", "tags: [a]\nworked: true\n? [a, b]\n: c\n", "format/unknown-key", "5:3"],
    ["an empty key", "tags: [a]\nworked: true\n~: x\n", "format/unknown-key", "5:1"],
    ["an alias that is one too many", `x-a: &a [b]\nx-l:\n${"  - *a\n".repeat(1001)}`, "format/alias-bomb", "1005:5"],
    [
      "the alias with which it unfolds without measure",
      `x-a: &a [${"b, ".repeat(20)}]\nx-b: &b [${"*a, ".repeat(40)}]\nx-c: [${"*b, ".repeat(30)}]\n`,
      "format/alias-bomb",
      `5:${7 + 4 * 25}`,
    ],
  ])("of %s is its own", async (_, text, rule, at) => {
    expect(await problemsIn([LEARNING, lesson + text])).toEqual([`${rule} 2026-11-18-short-forms-win.yaml:${at}`]);
  });

  it("may use an anchor a thousand times", async () => {
    expect(await problemsIn([LEARNING, `${lesson}x-a: &a [b]\nx-l:\n${"  - *a\n".repeat(1000)}`])).toEqual([]);
  });
});

it.each(["\u0080", "\u0084", "\u0086", "\u009b"])("refuses the control character %j", async (character) => {
  expect(await problemsIn([LEARNING, `by: ada\nlesson: a${character}b\n`])).toEqual([
    "format/control-character 2026-11-18-short-forms-win.yaml:2:10",
  ]);
});

it("takes U+0085, which YAML takes", async () => {
  expect(await problemsIn([LEARNING, "by: ada\nlesson: a\u0085b\n"])).toEqual([]);
});
