import { describe, expect, it } from "vitest";
import { judgeExample } from "./rules/on-disk.ts";

const OBJECTIVE = "cycles/2026-Q4/okrs/growth/referrals.yaml";
const CHECK_IN = "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml";

/** What is wrong, each as its rule and line. */
async function problemsIn(...files: [file: string, text: string][]): Promise<string[]> {
  const { problems } = await judgeExample(files.map(([file, text]) => ({ file, text })));
  return problems.map(({ rule, file, line }) => `${rule} ${file.split("/").at(-1)}:${line}`);
}

describe("a file that is wrong in several ways", () => {
  it("has its shape, its content and its references reported at once, each at its line", async () => {
    const objective = `title: 5
owner: adda
commitment: strech
supports:
  - {to: growth/activatoin, how: H}
key_results:
  - {id: kr1, title: One, type: increase, start: 40, target: wrong}
  - id: kr2
    title: Two
    type: increase
    start: 40
    target: 30
    owner: boo
  - {id: kr2, title: Three, type: percentage, weight: -1}
initiatives:
  - {id: i1, title: I, for: kr9, owner: nobody}
  - {id: i2, title: I, for: kr1}
`;
    expect(await problemsIn([OBJECTIVE, objective])).toEqual([
      "format/wrong-type referrals.yaml:1",
      "reference/unknown-person referrals.yaml:2",
      "format/wrong-word referrals.yaml:3",
      "reference/unknown-objective referrals.yaml:5",
      "format/wrong-type referrals.yaml:7",
      "format/target-direction referrals.yaml:12",
      "reference/unknown-person referrals.yaml:13",
      "format/duplicate-id referrals.yaml:14",
      "format/out-of-range referrals.yaml:14",
      "reference/unknown-key-result referrals.yaml:16",
      "reference/unknown-person referrals.yaml:16",
    ]);
  });

  it("is checked as what was meant where a word is mistyped", async () => {
    const objective = `title: T
owner: ada
key_results:
  - {id: kr1, title: One, type: increese, start: 40, target: 30, owner: boo, state: actve}
  - {id: kr2, title: Two, type: something, owner: nobody}
`;
    expect(await problemsIn([OBJECTIVE, objective])).toEqual([
      "format/wrong-word referrals.yaml:4",
      "format/target-direction referrals.yaml:4",
      "reference/unknown-person referrals.yaml:4",
      "format/wrong-word referrals.yaml:4",
      "format/wrong-word referrals.yaml:5",
      "reference/unknown-person referrals.yaml:5",
    ]);
    const settings = `version: 1\norganisation: Harbour\nroles: {sponsor: nobdy}\nrhythm: {check_in: {every: 1w, day: fro}}\n`;
    expect(await problemsIn(["okr.yaml", settings])).toContain("format/wrong-word okr.yaml:4");
  });

  it.each([
    ["is none", "type: something, "],
    ["is missing", ""],
    ["is no text", "type: [increase], "],
  ])("is checked by what every type has where the type %s", async (_, type) => {
    const objective = (rest: string) =>
      `{title: T, owner: ada, key_results: [{id: a, title: A, ${type}${rest}}, {id: b, title: B, type: percentage}]}\n`;
    const checkIn = "by: ada\ndone: [x]\n";
    const problems = await problemsIn(
      [OBJECTIVE, objective("owner: nobody, state: actve, wight: 3, metric: 5, start: 4, at_most: 5, milestones: []")],
      ["cycles/2026-Q4/checkins/growth/referrals/a/2026-11-20.yaml", checkIn],
    );
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      ...(type === "" ? ["format/missing-key"] : ["format/wrong-word"]),
      "reference/unknown-person",
      "format/wrong-word",
      "format/unknown-key",
      "format/wrong-type",
      "format/too-few",
    ]);
  });

  it("has its places right where a list has lost something", async () => {
    const objective = `title: T
owner: ada
key_results:
  - 7
  - {id: kr1, title: One, type: percentage, owner: boo}
  - {id: kr2, title: Two}
  - {id: kr3, title: Three, type: percentage, owner: nobody}
`;
    expect(await problemsIn([OBJECTIVE, objective])).toEqual([
      "format/wrong-type referrals.yaml:4",
      "reference/unknown-person referrals.yaml:5",
      "format/missing-key referrals.yaml:6",
      "reference/unknown-person referrals.yaml:7",
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      "a check-in",
      "by: adda\nvalue: high\nconfidence: 3\n",
      ["reference/departed-person", "format/wrong-type", "format/out-of-range"],
    ],
    [
      "a check-in without who",
      "value: 8\nblockers: [{id: b, summary: S, waits_for: growth/activation/kr7}]\n",
      ["format/missing-key", "reference/unknown-key-result"],
    ],
  ])("%s", async (_, text, rules) => {
    expect((await problemsIn([CHECK_IN, text])).map((problem) => problem.split(" ")[0])).toEqual(rules);
  });
});

describe("what is taken out of a broken file", () => {
  it.each<[string, string, string]>([
    ["a bound", "{id: kr1, title: T, type: control, at_least: x}", "format/wrong-type"],
    ["the list of tasks", "{id: kr1, title: T, type: task, tasks: 3}", "format/wrong-type"],
    [
      "a key result that others name",
      "{id: KR 1, title: T, type: percentage}], initiatives: [{id: i1, title: I, for: kr1}",
      "format/invalid-id",
    ],
  ])("%s is not missed", async (_, keyResult, rule) => {
    const text = `{title: T, owner: ada, key_results: [${keyResult}]}\n`;
    expect(await problemsIn([OBJECTIVE, text])).toEqual([`${rule} referrals.yaml:1`]);
  });

  it("makes strangers of nobody, and hides no stranger", async () => {
    const team = (members: string) =>
      `name: Growth\nlevel: department\nparent: company\nlead: ada\nmembers:\n${members}`;
    const stranger: [string, string] = [
      OBJECTIVE,
      "{title: T, owner: eve, key_results: [{id: kr1, title: T, type: percentage}]}\n",
    ];
    const broken = team("  ada: {name: 5}\n  bo: {name: Bo}\n");
    expect(await problemsIn(["teams/growth.yaml", broken], stranger)).toEqual([
      "reference/unknown-person referrals.yaml:1",
      "format/wrong-type growth.yaml:6",
    ]);
    const nameless = team("  ada: 5\n  bo: [1]\n");
    expect(await problemsIn(["teams/growth.yaml", nameless], stranger)).toEqual([
      "reference/unknown-person referrals.yaml:1",
      "format/wrong-type growth.yaml:6",
      "format/wrong-type growth.yaml:7",
    ]);
    const lost = team("  [ada, bo]\n");
    expect(await problemsIn(["teams/growth.yaml", lost], stranger)).toEqual(["format/wrong-type growth.yaml:6"]);
  });

  it("silences one wrong handle about nobody but whoever may be meant by it", async () => {
    const team = "name: Growth\nlevel: department\nparent: company\nlead: ada\nmembers: {ada: {}, Eve B: {}}\n";
    const objective = (owner: string) =>
      `{title: T, owner: ${owner}, key_results: [{id: kr1, title: T, type: percentage, owner: nobody}]}\n`;
    const about = async (owner: string) => problemsIn(["teams/growth.yaml", team], [OBJECTIVE, objective(owner)]);
    expect(await about("eve-b")).toEqual([
      "reference/unknown-person referrals.yaml:1",
      "format/invalid-handle growth.yaml:5",
    ]);
    expect((await about("zed")).length).toBe(3);
  });

  it("does not make its check-ins strays, nor those of a cycle without dates early or late", async () => {
    const objective =
      "{title: T, owner: ada, key_results: [{id: kr1, title: T, type: percentage, start: 5, owner: [x]}, {id: kr2}]}\n";
    const checkIn = (kr: string): [string, string] => [
      `cycles/2026-Q4/checkins/growth/referrals/${kr}/2026-11-20.yaml`,
      "by: ada\nvalue: 8\n",
    ];
    const problems = await problemsIn([OBJECTIVE, objective], checkIn("kr1"), checkIn("kr2"));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => problem.includes("2026-11-20.yaml"))).toEqual([]);
    expect(await problemsIn(["cycles/2026-Q4/cycle.yaml", "starts: soon\nends: 2026-12-31\n"])).toEqual([
      "format/invalid-date cycle.yaml:1",
    ]);
  });
});
