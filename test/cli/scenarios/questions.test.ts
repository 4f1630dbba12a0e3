import { beforeAll, describe, expect, it } from "vitest";
import { documentOf, exampleOf, expectUsageError, folderOf, okr, snapshot, tooWide } from "../scenario.ts";
import { MARINA } from "./marina.ts";

let marina: string;
beforeAll(() => {
  marina = folderOf(MARINA);
});

/** Commands that answer, each with the golden that its text is compared with. */
const TEXTS: readonly [golden: string, args: readonly string[]][] = [
  ["status.txt", ["status"]],
  ["status-scoped.txt", ["status", "growth/launch", "legal,@grace"]],
  ["status-last-quarter.txt", ["status", "--cycle", "2026-Q3"]],
  ["status-in-october.txt", ["status", "--as-of", "2026-10-20"]],
  ["owed.txt", ["owed"]],
  ["owed-bo.txt", ["owed", "@bo"]],
  ["owed.md", ["owed", "--format", "markdown"]],
  ["tree.txt", ["tree"]],
  ["tree-priority.txt", ["tree", "priority:calm-operations"]],
  ["show-objective.txt", ["show", "growth/activation"]],
  ["show-key-result.txt", ["show", "growth/activation/kr1"]],
  ["show-control.txt", ["show", "growth/activation/kr3"]],
  ["show-milestones.txt", ["show", "growth/launch/kr1"]],
  ["show-escalation.txt", ["show", "2026-11-20-consent-wording"]],
  ["show-decision.txt", ["show", "2026-11-10-no-referrals"]],
  ["show-learning.txt", ["show", "2026-10-21-short-forms"]],
  ["show-person.txt", ["show", "@grace"]],
  ["why-key-result.txt", ["why", "growth/activation/kr1"]],
  ["why-objective.txt", ["why", "growth/launch"]],
  ["why-other-cycle.txt", ["why", "2026-Q3:growth/trials/kr1"]],
  ["explain.txt", ["explain"]],
  ["explain-rule.txt", ["explain", "reference/unknown-person"]],
  ["validate.txt", ["validate"]],
];

/** Places and commits on one line, and the lines of files, which are not broken; markdown has no width. */
const WIDER: Readonly<Record<string, number>> = {
  "why-key-result.txt": 100,
  "why-objective.txt": 100,
  "why-other-cycle.txt": 100,
  "explain-rule.txt": 100,
  "owed.md": 200,
};

const DOCUMENTS: readonly [golden: string, kind: string, args: readonly string[]][] = [
  ["status.json", "status", ["status", "--json"]],
  ["owed.json", "owed", ["owed", "--json"]],
  ["tree.json", "tree", ["tree", "--json"]],
  ["show-objective.json", "show", ["show", "--json", "growth/activation"]],
  ["show-key-result.json", "show", ["show", "--json", "growth/activation/kr1"]],
  ["show-escalation.json", "show", ["show", "--json", "2026-11-20-consent-wording"]],
  ["show-decision.json", "show", ["show", "--json", "2026-11-10-no-referrals"]],
  ["show-person.json", "show", ["show", "--json", "@bo"]],
  ["why-key-result.json", "why", ["why", "--json", "growth/activation/kr1"]],
  ["explain-rule.json", "explain", ["explain", "--json", "format/unknown-key"]],
  ["validate.json", "validate", ["validate", "--json"]],
];

describe("what the commands that answer print", () => {
  it("is plain text of 80 columns where nobody says otherwise", async () => {
    const before = snapshot(marina);
    const runs = await Promise.all(TEXTS.map(async ([golden, args]) => ({ golden, ...(await okr(marina, args)) })));
    for (const { golden, status, stdout, stderr } of runs) {
      await expect(stdout, golden).toMatchFileSnapshot(`golden/${golden}`);
      expect({ golden, status, stderr }).toEqual({ golden, status: 0, stderr: "" });
      expect(stdout, golden).not.toContain("\u001B");
      expect({ golden, wide: tooWide(stdout, WIDER[golden]) }).toEqual({ golden, wide: [] });
    }
    expect(snapshot(marina)).toEqual(before);
  });

  it("is one JSON document with --json", async () => {
    const runs = await Promise.all(
      DOCUMENTS.map(async ([golden, kind, args]) => ({ golden, kind, run: await okr(marina, args) })),
    );
    for (const { golden, kind, run } of runs) {
      expect({ golden, status: run.status }).toEqual({ golden, status: 0 });
      documentOf(run, kind);
      await expect(run.stdout).toMatchFileSnapshot(`golden/${golden}`);
    }
  });

  it("is the same by every way of asking for it", async () => {
    const same = await Promise.all([
      okr(marina, ["--json", "validate"]),
      okr(marina, ["validate", "--json"]),
      okr(marina, ["validate", "--format", "json"]),
    ]);
    expect(new Set(same.map(({ stdout }) => stdout)).size).toBe(1);
    const [owed, owedAgain] = await Promise.all([
      okr(marina, ["owed", "--json"]),
      okr(marina, ["owed", "--format", "json"]),
    ]);
    expect(owed.stdout).toBe(owedAgain.stdout);
  });

  it("has one owner with and without @, and @me by git's e-mail", async () => {
    const me = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "user.email", GIT_CONFIG_VALUE_0: "BO@marina.example" };
    const [named, plain, mine, status, statusMine, showMine] = await Promise.all([
      okr(marina, ["owed", "@bo"]),
      okr(marina, ["owed", "bo"]),
      okr(marina, ["owed", "@me"], { env: me }),
      okr(marina, ["status", "@bo"]),
      okr(marina, ["status", "@me"], { env: me }),
      okr(marina, ["show", "@me"], { env: me }),
    ]);
    expect(plain.stdout).toBe(named.stdout);
    expect(mine.stdout).toBe(named.stdout);
    expect(statusMine.stdout).toBe(status.stdout);
    expect(showMine.stdout).toMatch(/^Bo Chen \(bo\)/);
  });
});

describe("the JSON of status, as the contract has it", () => {
  it("has every field, and null for what is not known", async () => {
    const document = documentOf(await okr(marina, ["status", "--json"]), "status");
    expect(document).toMatchObject({ asOf: "2026-11-20", cycle: "2026-Q4", elapsed: 50 / 91 });
    const objectives = document.objectives as Record<string, unknown>[];
    expect(objectives.map(({ id }) => id)).toEqual([
      "growth/activation",
      "growth/later",
      "growth/launch",
      "growth/watch",
      "legal/consent",
    ]);
    const ofObjective =
      "id title team owner commitment state progress expected confidence status stale trend keyResults".split(" ");
    const ofKeyResult =
      "id title owner type weight primary start target unit value raw progress expected forecast confidence status stale trend lastCheckIn nextCheckIn missedCheckIns".split(
        " ",
      );
    for (const objective of objectives) {
      expect(Object.keys(objective)).toEqual(expect.arrayContaining(ofObjective));
      for (const keyResult of objective.keyResults as object[])
        expect(Object.keys(keyResult)).toEqual(expect.arrayContaining(ofKeyResult));
    }
    expect(objectives[3]).toMatchObject({ id: "growth/watch", progress: null, expected: null, confidence: null });
    expect(objectives[0]?.keyResults).toMatchObject([
      { id: "growth/activation/kr1", weight: 2, primary: true, start: 31, target: 45, unit: "%", value: 36.5 },
      { id: "growth/activation/kr2", forecast: null, lastCheckIn: "2026-10-16" },
      { id: "growth/activation/kr3", start: null, target: null, unit: null },
    ]);
    expect(objectives[0]?.keyResults).toMatchObject([{ progress: 5.5 / 14, raw: 5.5 / 14, forecast: 43 }, {}, {}]);
  });

  it("is still there when there is nothing to say", async () => {
    const empty = folderOf({
      "okr.yaml": "version: 1\norganisation: Empty\n",
      "teams/company.yaml": "name: Empty\nlevel: company\nlead: mira\nmembers: {mira: {}}\n",
      "cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\nends: 2026-12-31\n",
    });
    const [status, owed, tree, text] = await Promise.all([
      okr(empty, ["status", "--json"]),
      okr(empty, ["owed", "--json"]),
      okr(empty, ["tree", "--json"]),
      okr(empty, ["status"]),
    ]);
    expect(documentOf(status, "status")).toMatchObject({ objectives: [], progress: null });
    expect(documentOf(owed, "owed")).toMatchObject({ person: null, owed: [] });
    expect(documentOf(tree, "tree")).toMatchObject({ nodes: [] });
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toContain("okr new objective");
  });
});

describe("okr status of a part", () => {
  const harbour = exampleOf("harbour");
  const me = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "user.email", GIT_CONFIG_VALUE_0: "jon@harbour.example" };
  const lastLine = (text: string) => text.trimEnd().split("\n\n").at(-1)?.replaceAll("\n", " ");

  it.each([
    [["web"], "okr flags web"],
    [["team:web"], "okr flags web"],
    [["web,success/renewals", "@luis"], "okr flags web success/renewals @luis"],
    [["priority:sound-footing"], "okr flags priority:sound-footing"],
    [[], "okr flags"],
  ])("names the command that lists just its flags: %j", async (scopes, command) => {
    const { stdout } = await okr(harbour, ["status", ...scopes], { env: me });
    const [, counts] = /^Red flags: (.*)\. (.*) says which, and what to do\.$/.exec(lastLine(stdout) ?? "") ?? [];
    expect(lastLine(stdout)).toBe(`Red flags: ${counts}. ${command} says which, and what to do.`);
    const listed = await okr(harbour, command.split(" ").slice(1));
    expect(listed.stdout).toContain(`\n${counts}.\n`);
  });

  it("that holds no objective has a single blank line before its flags", async () => {
    const { stdout } = await okr(harbour, ["status", "priority:sound-footing"]);
    expect(stdout).toContain("No objectives here yet.");
    expect(stdout).not.toContain("\n\n\n");
  });
});

describe("a call that names something unknown", () => {
  const CALLS: readonly [args: readonly string[], message: string, help: string | RegExp][] = [
    [["status", "grwth"], "There is no grwth in 2026-Q4", "Did you mean growth?"],
    [["status", "growth,legl"], "There is no legl in 2026-Q4", "Did you mean legal?"],
    [["status", "growth/activaton"], "There is no growth/activaton in 2026-Q4", "Did you mean growth/activation?"],
    [["status", "@gracee"], "There is no @gracee in 2026-Q4", "Did you mean @grace?"],
    [
      ["status", "priority:win-coast"],
      "There is no priority:win-coast in 2026-Q4",
      "Did you mean priority:win-the-coast?",
    ],
    [["status", "nothing-like-it"], "There is no nothing-like-it in 2026-Q4", /^A scope is a team/],
    [["tree", "grwth"], "There is no grwth in 2026-Q4", "Did you mean growth?"],
    [["owed", "@gracy"], 'Nobody has the handle "gracy"', "Did you mean grace?"],
    [["owed", "legal"], '"legal" is a team, and this asks for a person', /: @lena/],
    [["owed", "--format", "markdwn"], '--format cannot be "markdwn"', /^Did you mean markdown\?/],
    [
      ["show", "growth/activtion/kr1"],
      "There is no growth/activtion/kr1 in 2026-Q4",
      "Did you mean growth/activation/kr1?",
    ],
    [["show", "growth/activation/kr1/kr2"], "There is no growth/activation/kr1/kr2 in 2026-Q4", /./],
    [
      ["show", "2026-11-20-consent-wrding"],
      "There is no 2026-11-20-consent-wrding in 2026-Q4",
      "Did you mean 2026-11-20-consent-wording?",
    ],
    [["show", "@gracee"], "There is no @gracee in 2026-Q4", "Did you mean @grace?"],
    [["show", "team:growth"], "growth is a team", /^okr status growth/],
    [["why", "priority:win-the-coast"], "priority:win-the-coast is a priority", /^okr tree priority:win-the-coast/],
    [["show", "constructor"], "There is no constructor in 2026-Q4", /^Name an objective/],
    [["show", "@__proto__"], "There is no @__proto__ in 2026-Q4", /^Name an objective/],
    [["show", ""], "There is no  in 2026-Q4", /^Name an objective/],
    [["show", "2026-Q5:growth/trials"], "There is no cycle 2026-Q5", /2026-Q[34]/],
    [["why", "growth/activation/kr9"], "There is no growth/activation/kr9 in 2026-Q4", /./],
    [["why", "growth/activaton"], "There is no growth/activaton in 2026-Q4", "Did you mean growth/activation?"],
    [["explain", "format/unknwn-key"], "There is no rule format/unknwn-key", "Did you mean format/unknown-key?"],
    [["explain", "no-buy-in"], "There is no rule no-buy-in", "Did you mean plan/no-buy-in?"],
    [["explain", "no-buyin"], "There is no rule no-buyin", "Did you mean plan/no-buy-in?"],
    [["explain", "constructor"], "There is no rule constructor", "okr explain lists them all."],
    [["validate", "--format", "gitub"], '--format cannot be "gitub"', /^Did you mean github\?/],
    [["validate", "--max-warnings", "few"], '--max-warnings cannot be "few"', /whole number/],
    [["validate", "--max-warnings", "-1"], '--max-warnings cannot be "-1"', /whole number/],
    [["validate", "cycles/2026-Q9"], "There is no file of the workspace at cycles/2026-Q9", /./],
    [["status", "--cycle", "2026-Q1"], "There is no cycle 2026-Q1", "There are 2026-Q3, 2026-Q4."],
    [["status", "--cycle", "2026-Q33"], "There is no cycle 2026-Q33", "Did you mean 2026-Q3?"],
    [["status", "--as-of", "2025-11-20"], "No cycle contains 2025-11-20", /--cycle/],
    [["status", "--as-of", "2026-11-31"], '--as-of cannot be "2026-11-31"', /^Write a day that exists/],
    [["status", "--as-of", "yesterday"], '--as-of cannot be "yesterday"', /^Write a day that exists/],
    [["status", "--as-of", "2026-11-20T10:00:00"], '--as-of cannot be "2026-11-20T10:00:00"', /instant/],
  ];

  it("says what, what is nearest, and ends with 2", async () => {
    const runs = await Promise.all(CALLS.map(([args]) => okr(marina, args)));
    CALLS.forEach(([, message, help], index) => {
      const run = runs[index];
      if (run !== undefined) expectUsageError(run, message, help);
    });
  });

  it("does so in the same words with --json, and puts nothing on standard output", async () => {
    const [text, json] = await Promise.all([okr(marina, ["show", "nope"]), okr(marina, ["show", "nope", "--json"])]);
    expect(json).toEqual(text);
  });
});

describe("an objective whose file has errors", () => {
  it("is never said to be missing", async () => {
    const file = "cycles/2026-Q4/okrs/growth/activation.yaml";
    const broken = folderOf(MARINA, { [file]: "title: [\n" });
    const calls = [
      ["show", "growth/activation/kr1"],
      ["why", "growth/activation"],
      ["status", "growth/activation"],
      ["checkin", "growth/activation/kr1", "--by", "ada", "--value", "3"],
    ];
    for (const run of await Promise.all(calls.map((args) => okr(broken, [...args, "--quiet"])))) {
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toMatch(/ cannot be used, since its file has errors: .*activation\.yaml:\d+:\d+: /);
      expect(run.stderr).toContain(`okr validate ${file}`);
    }
  });
});

describe("a key result that is not in an objective with an unknown key", () => {
  it("is said to be missing, since the rest of the file counts", async () => {
    const file = "cycles/2026-Q4/okrs/growth/activation.yaml";
    const odd = folderOf(MARINA, { [file]: `${MARINA[file]}titel: x\n` });
    for (const command of ["show", "why", "status"]) {
      const run = await okr(odd, [command, "growth/activation/kr9", "--quiet"]);
      expectUsageError(run, "There is no growth/activation/kr9 in 2026-Q4", /./);
    }
  });
});

describe("the past", () => {
  it("does not know what was written later", async () => {
    const ago = folderOf(MARINA, {
      "cycles/2026-Q4/decisions/2026-11-24-later.yaml": "title: Later\nby: ada\naffects: [growth/activation]\n",
      "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-27.yaml": "by: ada\nvalue: 44\nconfidence: 1\n",
      "learnings/2026-11-25-later.yaml": "by: ada\nlesson: Later.\n",
      "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml": `${MARINA["cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml"]}events:
  - {at: 2026-11-20T14:00:00+00:00, by: lena, did: acknowledged}
  - {at: 2026-11-25T14:00:00+00:00, by: lena, did: decided, option: a}
  - {at: 2026-11-26T14:00:00+00:00, by: lena, did: resolved}
review: {change_next_time: Ask earlier}
`,
    });
    const questions = [
      ["status"],
      ["status", "--json"],
      ["owed"],
      ["tree"],
      ["show", "growth/activation"],
      ["show", "growth/activation/kr1", "--json"],
      ["show", "2026-11-20-consent-wording", "--json"],
      ["show", "2026-11-10-no-referrals"],
      ["show", "2026-10-21-short-forms"],
      ["show", "@bo", "--json"],
      ["why", "growth/activation/kr1"],
    ];
    for (const question of questions) {
      const [then, now] = await Promise.all([okr(marina, question), okr(ago, question)]);
      expect(now, question.join(" ")).toEqual(then);
    }
    const [hidden, lesson, seen] = await Promise.all([
      okr(ago, ["show", "2026-11-24-later"]),
      okr(ago, ["show", "2026-11-25-later"]),
      okr(ago, ["show", "2026-11-24-later", "--as-of", "2026-11-24"]),
    ]);
    expectUsageError(hidden, "There is no 2026-11-24-later in 2026-Q4");
    expectUsageError(lesson, "There is no 2026-11-25-later in 2026-Q4");
    expect(seen.status).toBe(0);
  });

  it("knows an event from its very instant on", async () => {
    const events = "events:\n  - {at: 2026-11-20T14:00:00+00:00, by: lena, did: acknowledged}\n";
    const file = "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml";
    const folder = folderOf(MARINA, { [file]: `${MARINA[file]}${events}` });
    const show = (asOf: string) => okr(folder, ["show", "2026-11-20-consent-wording", "--as-of", asOf]);
    const [before, at, day, elsewhere] = await Promise.all([
      show("2026-11-20T13:59:59+00:00"),
      show("2026-11-20T14:00:00+00:00"),
      show("2026-11-20"),
      show("2026-11-20T23:00:00+09:00"),
    ]);
    expect([before, at, day, elsewhere].map(({ stdout }) => /acknowledged/.test(stdout))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe("okr status of a cycle that is over", () => {
  const harbour = exampleOf("harbour");
  const of = async (...args: string[]) => (await okr(harbour, ["status", "--cycle", "2026-Q3", ...args])).stdout;

  it("says when it ended, and grades in the place of verdicts, the reflection's beside the computed one", async () => {
    const text = await of();
    expect(text).toContain("\nEnded on Wednesday 30 September 2026; the objectives reached 77 % on average.\n");
    expect(text).toContain("\n7 objectives: □ 2 missed  ◇ 2 learn  ◆ 3 good\n");
    expect(text).toMatch(/◆ good {9}.* 80 % 100 % .* kr1 {2}★ Phone visits\n {4}graded 85 % in the reflection\n/);
    expect(text).not.toMatch(/at risk|off track|held back/);
    expect(tooWide(text)).toEqual([]);
  });

  it("is as before while it ran, its last day included", async () => {
    const text = await of("--as-of", "2026-09-30");
    expect(text).toContain("\n100 % of the cycle has passed; the objectives stand at 77 % on average.\n");
    expect(text).toContain("■ 1 off track");
    expect(text).not.toContain("missed");
  });
});
