import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  canBeUnprivileged,
  commitAll,
  documentOf,
  exampleOf,
  expectUsageError,
  git,
  okr,
  put,
  repositoryOf,
  shell,
  snapshot,
  tooWide,
} from "./scenario.ts";

const WEEKLY = "cycles/2026-Q4/reviews/growth/2026-11-20-weekly.yaml";

/** A whole review by options. */
const FULL = [
  ...["review", "weekly", "--by", "ada", "--present", "ada,@bo", "--notes", "A short one."],
  ...[
    "--decision",
    "Launch with the current wording; growth/activation/kr1, growth/partners; scope; because: It is booked",
  ],
  ...["--decision", "2026-11-02-replica-lag"],
  ...["--action", "Legal confirms the wording; lena; friday; growth/activation/kr1"],
  ...["--action", "Book the room; then tell everyone; bo; +1d"],
  ...["--thanks", "bo: Shipping the form a week early"],
  ...["--lesson", "Fewer fields beat better copy; growth/activation/kr1; worked; #forms #onboarding; @bo"],
];

function text(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** The files that a run added or changed. */
async function changed(folder: string, run: () => Promise<unknown>): Promise<string[]> {
  const before = snapshot(folder);
  await run();
  const after = snapshot(folder);
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}

async function expectValid(folder: string): Promise<void> {
  expect(await okr(folder, ["validate"])).toMatchObject({ status: 0, stderr: "" });
}

describe("okr review by options", () => {
  it("writes the review, its decisions and its lessons", async () => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, FULL);
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(`✓ 2026-11-20-launch-with-the-current-wording  decision
  cycles/2026-Q4/decisions/2026-11-20-launch-with-the-current-wording.yaml
✓ 2026-11-20-fewer-fields-beat-better-copy  lesson
  learnings/2026-11-20-fewer-fields-beat-better-copy.yaml
✓ growth/2026-11-20-weekly  2 decisions, 2 actions, 1 thanks and 1 lesson
  ${WEEKLY}

Read back
  lena, Fri 27 Nov: Legal confirms the wording
  bo, Mon 23 Nov: Book the room; then tell everyone
`);
    expect(text(folder, WEEKLY)).toBe(`led_by: ada
present: [ada, bo]
notes: A short one.
decisions: [2026-11-20-launch-with-the-current-wording, 2026-11-02-replica-lag]
actions:
  - id: a1
    what: Legal confirms the wording
    owner: lena
    due: 2026-11-27
    for: [growth/activation/kr1]
  - id: a2
    what: Book the room; then tell everyone
    owner: bo
    due: 2026-11-23
kudos:
  - {to: bo, for: Shipping the form a week early}
learnings: [2026-11-20-fewer-fields-beat-better-copy]
`);
    expect(text(folder, "cycles/2026-Q4/decisions/2026-11-20-launch-with-the-current-wording.yaml")).toBe(
      `title: Launch with the current wording
by: ada
forum: weekly
kind: scope
affects: [growth/activation/kr1, growth/partners]
because: It is booked
`,
    );
    expect(text(folder, "learnings/2026-11-20-fewer-fields-beat-better-copy.yaml")).toBe(
      `by: bo
from: 2026-Q4:growth/activation/kr1
lesson: Fewer fields beat better copy
worked: true
tags: [forms, onboarding]
`,
    );
    await expectValid(folder);
  });

  it("says that a review was held, with no more than who led it", async () => {
    const folder = exampleOf("harbour");
    expect(await okr(folder, ["review", "town-hall", "--by", "mira"])).toMatchObject({ status: 0, stderr: "" });
    expect(text(folder, "cycles/2026-Q4/reviews/company/2026-11-20-town-hall.yaml")).toBe("led_by: mira\n");
    await expectValid(folder);
  });

  it("takes the five answers of a quarterly review, and of no other", async () => {
    const folder = exampleOf("harbour");
    const answers = ["--improved", "Recovery", "--missed", "Leads", "--ownership-broke", "Renewals"];
    const forums = ["--forums-helped", "The monthly one", "--forums-cost", "Wednesdays"];
    const run = await okr(folder, ["review", "quarterly", "--by", "mira", ...answers, ...forums]);
    expect(run.status).toBe(0);
    expect(text(folder, "cycles/2026-Q4/reviews/company/2026-11-20-quarterly.yaml")).toBe(
      "led_by: mira\nimproved: Recovery\nmissed: Leads\nownership_broke: Renewals\nforums_helped: The monthly one\nforums_cost: Wednesdays\n",
    );
    expectUsageError(
      await okr(folder, ["review", "monthly", "--by", "mira", "--improved", "x"]),
      "--improved: it goes with a quarterly review, not with a monthly one",
    );
  });

  it("gives two decisions of the same words two files", async () => {
    const folder = exampleOf("harbour");
    const decisions = ["--decision", "Go on; growth/activation", "--decision", "Go on; growth/partners"];
    await okr(folder, ["review", "weekly", "--by", "ada", ...decisions]);
    await okr(folder, ["review", "weekly", "--by", "ada", "--team", "company", ...decisions.slice(0, 2)]);
    const names = [...snapshot(folder).keys()].filter((path) => path.includes("2026-11-20-go-on"));
    expect(names.sort()).toEqual(
      ["-2", "-3", ""].map((suffix) => `cycles/2026-Q4/decisions/2026-11-20-go-on${suffix}.yaml`),
    );
    await expectValid(folder);
  });

  it("notes that a lesson was shared in a learning session, in the lesson's own file", async () => {
    const folder = exampleOf("harbour");
    const lessons = ["--lesson", "2026-11-12-one-page-runbooks", "--lesson", "Ask early; did not work"];
    const files = await changed(folder, () => okr(folder, ["review", "learning", "--by", "mira", ...lessons]));
    expect(files.sort()).toEqual([
      "cycles/2026-Q4/reviews/company/2026-11-20-learning.yaml",
      "learnings/2026-11-12-one-page-runbooks.yaml",
      "learnings/2026-11-20-ask-early.yaml",
    ]);
    expect(text(folder, "learnings/2026-11-12-one-page-runbooks.yaml")).toContain(
      "shared:\n  - {date: 2026-11-18, at: learning}\n  - {date: 2026-11-20, at: learning}\nthanks:\n",
    );
    expect(text(folder, "learnings/2026-11-20-ask-early.yaml")).toBe(
      "by: mira\nlesson: Ask early\nworked: false\nshared:\n  - {date: 2026-11-20, at: learning}\n",
    );
    await expectValid(folder);
  });

  it("names everything that is wrong at once, and writes nothing", async () => {
    const folder = exampleOf("harbour");
    const args = [
      ...["--team", "grwth", "--by", "adaa", "--present", "gracy,bo", "--thanks", "bo", "--improved", "x"],
      ...["--decision", "Launch; growth/activatoin/kr1", "--decision", "No affects"],
      ...["--action", "No one", "--action", "x; lenna; fridayy", "--action", "y; bo; 2025-01-01"],
      ...["--lesson", "L; 2026-Q3:growth/activation/kr9", "--lesson", "2026-11-12-one-page-runbook"],
    ];
    let stderr = "";
    const files = await changed(folder, async () => {
      const run = await okr(folder, ["review", "weekly", ...args]);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      stderr = run.stderr;
    });
    expect(files).toEqual([]);
    expect(stderr).toBe(`okr: nothing was written, since 13 things are wrong
  --thanks: "bo" does not say both
      Write who and what for: --thanks "bo: Shipping the form a week early"
  --improved: it goes with a quarterly review, not with a weekly one
      Say it in the notes.
  --action "y; bo; 2025-01-01": 2025-01-01 is before the review
      Correct the day until which it is to be done.
  --decision "Launch; growth/activatoin/kr1": 2026-Q4 has no objective "growth/activatoin"
      Did you mean "growth/activation"?
  --decision "No affects": "affects" is missing
      Write what was decided and what it affects: "Launch with the current wording; growth/activation/kr1"
  --lesson "L; 2026-Q3:growth/activation/kr9": growth/activation has no key result "kr9"
      growth/activation has kr1, kr2.
  --action "No one": "owner" is missing and "due" is missing
      Write what, who and until when: "Legal confirms the wording; lena; friday"
  --action "x; lenna; fridayy": "fridayy" is not a day that exists
      Write a day such as 2026-11-30, friday or +3d.
  --team: There is no team "grwth"
      Did you mean "growth"?
  --by: "adaa" is in no team
      Did you mean "ada"?
  --present: "gracy" is in no team
      Did you mean "grace"?
  --lesson "2026-11-12-one-page-runbook": There is no learning "2026-11-12-one-page-runbook"
      Did you mean "2026-11-12-one-page-runbooks"?
  --action "x; lenna; fridayy": Nobody has the handle "lenna"
      Did you mean "lena"?
Correct them and run it again.
`);
  });

  it.each([
    [["weekly", "--by", "ada", "--date", "2026-12-24"], "--date: 2026-12-24 has not come yet"],
    [
      ["weekly", "--by", "ada", "--date", "2026-09-30"],
      "--date: 2026-09-30 is not in 2026-Q4, which runs from 2026-10-01 to 2026-12-31",
    ],
    [["weekly", "--by", "ada", "--date", "2026-11-31"], '--date: "2026-11-31" is not a day that exists'],
    [["weekly", "--by", "ada", "--date", "2026-11-16"], "growth/2026-11-16-weekly: it is written down already"],
    [["weekly", "--by", "ada", "--amend"], "growth/2026-11-20-weekly: there is no such review to amend"],
    [["wekly"], 'The kind of review cannot be "wekly"'],
    [["weekly", "--by", "ada", "--team", "../teams"], '--team: There is no team "../teams"'],
    [["weekly", "--team", "growth"], "--by: Who are you? git knows no user.email here"],
    [["weekly"], "nothing was written, since 2 things are wrong"],
    [["weekly", "--from", "nowhere.yaml"], "There is no file nowhere.yaml"],
    [["weekly", "--from", "-", "--notes", "x"], "--from goes without --notes"],
  ])("refuses %j", async (args, message) => {
    const folder = exampleOf("harbour");
    expect(
      await changed(folder, async () => expectUsageError(await okr(folder, ["review", ...args]), message)),
    ).toEqual([]);
  });

  it("says what of a line cannot be read, beside all else that is wrong with it", async () => {
    const folder = exampleOf("harbour");
    const lines = ["--decision", "Open; growth/activaton; timng", "--lesson", "Ask; growth/activation/kr1; wrked"];
    const { status, stderr } = await okr(folder, ["review", "weekly", "--by", "ada", ...lines]);
    expect(status).toBe(2);
    expect(stderr).toContain('"timng" cannot be read here\n      Did you mean "timing"?');
    expect(stderr).toContain('2026-Q4 has no objective "growth/activaton"');
    expect(stderr).toContain('"wrked" cannot be read here\n      Did you mean "worked"?');
    expect(stderr).not.toContain("is missing");
  });

  it("finds what is on file by its name without the date, and says so of a name that is none", async () => {
    const folder = exampleOf("harbour");
    const names = ["--lesson", "licence-before-adapter", "--decision", "stop-help-centre"];
    const files = await changed(folder, () => okr(folder, ["review", "weekly", "--by", "ada", ...names]));
    expect(files).toEqual([WEEKLY]);
    expect(text(folder, WEEKLY)).toContain("learnings: [2026-11-13-licence-before-adapter]");
    expect(text(folder, WEEKLY)).toContain("decisions: [2026-11-03-stop-help-centre]");
    const wrong = await okr(folder, ["review", "monthly", "--by", "ada", "--lesson", "licence-before-adaptor"]);
    expectUsageError(wrong, '--lesson "licence-before-adaptor": There is no lesson licence-before-adaptor');
  });

  it("asks for the team when its leader leads several", async () => {
    const folder = exampleOf("harbour");
    const legal = text(folder, "teams/legal.yaml");
    const { groups: { lead = "" } = {} } = /^lead: (?<lead>\S+)/m.exec(legal) ?? {};
    put(folder, { "teams/legal-two.yaml": legal.replace(/^name: .*/m, "name: Two").replace(/^members:[\s\S]*/m, "") });
    expectUsageError(
      await okr(folder, ["review", "weekly", "--by", lead]),
      "--team is missing: the team whose review it was".replace("--team is", "--team: it is"),
      `${lead} leads legal and legal-two.`,
    );
  });

  it("does not touch a review that cannot be read", async () => {
    const folder = exampleOf("harbour");
    put(folder, { [WEEKLY]: "led_by: [ada\n" });
    const again = await okr(folder, ["review", "weekly", "--by", "ada", "-q"]);
    expectUsageError(again, `growth/2026-11-20-weekly: ${WEEKLY} is there and has errors`);
    const amended = await okr(folder, ["review", "weekly", "--by", "ada", "-q", "--amend"]);
    expectUsageError(amended, `${WEEKLY}:1:9: This [ is not closed by ]`);
    expect(text(folder, WEEKLY)).toBe("led_by: [ada\n");
  });
});

describe("okr review --amend", () => {
  it("adds to what is there, and keeps comments and order", async () => {
    const folder = exampleOf("harbour");
    const before = `# minutes by hand
actions:   # open
  - {id: a1, what: Cost it, owner: ada, due: 2026-11-19, done: 2026-11-19}

  - {id: a7, what: Call them, owner: bo, due: 2026-11-27} # soon
led_by: ada
notes: Short.
x-room: blue
`;
    put(folder, { [WEEKLY]: before });
    const more = ["--action", "Write it up; bo; friday", "--notes", "And one more thing.", "--present", "ada,bo"];
    const files = await changed(folder, () =>
      okr(folder, ["review", "weekly", "--team", "growth", "--amend", ...more, "--thanks", "bo: Calls"]),
    );
    expect(files).toEqual([WEEKLY]);
    expect(text(folder, WEEKLY)).toBe(`# minutes by hand
actions:   # open
  - {id: a1, what: Cost it, owner: ada, due: 2026-11-19, done: 2026-11-19}

  - {id: a7, what: Call them, owner: bo, due: 2026-11-27} # soon
  - id: a8
    what: Write it up
    owner: bo
    due: 2026-11-27
led_by: ada
present: [ada, bo]
notes: |-
  Short.

  And one more thing.
kudos:
  - {to: bo, for: Calls}
x-room: blue
`);
    await expectValid(folder);
  });

  it("adds nobody twice", async () => {
    const folder = exampleOf("harbour");
    put(folder, { [WEEKLY]: "led_by: ada\npresent: [ada, bo] # both\n" });
    await okr(folder, ["review", "weekly", "--by", "ada", "--amend", "--present", "bo,theo,theo"]);
    expect(text(folder, WEEKLY)).toBe("led_by: ada\npresent: [ada, bo, theo] # both\n");
  });

  it("adds nothing that is there already, however often it is said", async () => {
    const folder = exampleOf("harbour");
    await okr(folder, FULL);
    const before = snapshot(folder);
    const again = await okr(folder, [...FULL, "--amend"]);
    expect(again.status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
    const more = ["review", "weekly", "--by", "ada", "--amend", "--action", "Call the port; bo; friday"];
    for (let time = 0; time < 2; time++) expect((await okr(folder, more)).status).toBe(0);
    expect(text(folder, WEEKLY).match(/Call the port/g)).toHaveLength(1);
    await expectValid(folder);
  });

  it("leaves the review with whoever led it, unless it is said that somebody else did", async () => {
    const folder = exampleOf("harbour");
    await okr(folder, FULL);
    const amend = ["review", "weekly", "--team", "growth", "--amend", "--notes", "Later"];
    expect((await okr(folder, [...amend, "--by", "lucy"])).status).toBe(0);
    expect(text(folder, WEEKLY)).toContain("led_by: ada");
    expect((await okr(folder, [...amend, "--led-by", "lucy"])).status).toBe(0);
    expect(text(folder, WEEKLY)).toContain("led_by: lucy");
  });

  it("says of a review that is not there just that", async () => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, ["review", "weekly", "--by", "ada", "--amend", "--notes", "A"]);
    expectUsageError(run, "growth/2026-11-20-weekly: there is no such review to amend");
  });

  it("does not complain of what stood there before", async () => {
    const folder = exampleOf("harbour");
    put(folder, { [WEEKLY]: "led_by: gone\npresent: [gone]\n" });
    const run = await okr(folder, ["review", "weekly", "--team", "growth", "--amend", "--present", "bo"]);
    expect(run.status).toBe(0);
    expect(text(folder, WEEKLY)).toBe("led_by: gone\npresent: [gone, bo]\n");
  });
});

describe("okr review --from", () => {
  const MINUTES = `team: company
date: 2026-11-19
led_by: mira
present: [mira, jon]
improved: Recovery
decisions:
  - title: Stop the mobile berths
    affects: [web/page-loading]
    kind: stop
    actions:
      - {what: Tell the team, owner: ravi, due: friday}
      - Tell sales; kit; +1d
  - Keep going; web/page-loading; @jon
  - 2026-11-02-replica-lag
actions:
  - Post the notes; tom; tomorrow
kudos:
  - {to: bo, for: The form}
  - "lena: The contract"
learnings: [2026-11-12-one-page-runbooks]
lessons:
  - {lesson: Say it early, from: web/page-loading, tags: [talk], by: ravi}
x-room: blue
`;

  it("takes all of it from a file or from standard input", async () => {
    const [one, other] = [exampleOf("harbour"), exampleOf("harbour")];
    put(one, { "minutes.yaml": MINUTES });
    const files = await changed(one, () => okr(one, ["review", "quarterly", "--from", "minutes.yaml"]));
    expect(files.sort()).toEqual([
      "cycles/2026-Q4/decisions/2026-11-19-keep-going.yaml",
      "cycles/2026-Q4/decisions/2026-11-19-stop-the-mobile-berths.yaml",
      "cycles/2026-Q4/reviews/company/2026-11-19-quarterly.yaml",
      "learnings/2026-11-19-say-it-early.yaml",
    ]);
    expect(text(one, "cycles/2026-Q4/reviews/company/2026-11-19-quarterly.yaml")).toBe(`led_by: mira
present: [mira, jon]
decisions: [2026-11-19-stop-the-mobile-berths, 2026-11-19-keep-going, 2026-11-02-replica-lag]
actions:
  - id: a1
    what: Post the notes
    owner: tom
    due: 2026-11-20
kudos:
  - {to: bo, for: The form}
  - {to: lena, for: The contract}
learnings: [2026-11-12-one-page-runbooks, 2026-11-19-say-it-early]
improved: Recovery
x-room: blue
`);
    expect(text(one, "cycles/2026-Q4/decisions/2026-11-19-stop-the-mobile-berths.yaml")).toBe(
      `title: Stop the mobile berths
by: mira
forum: quarterly
kind: stop
affects: [web/page-loading]
actions:
  - id: a1
    what: Tell the team
    owner: ravi
    due: 2026-11-20
  - id: a2
    what: Tell sales
    owner: kit
    due: 2026-11-20
`,
    );
    await expectValid(one);
    put(other, { "minutes.yaml": MINUTES });
    expect(await shell(other, "okr review quarterly --from - < minutes.yaml")).toMatchObject({ status: 0 });
    expect(snapshot(other)).toEqual(snapshot(one));
  });

  it("asks back about keys, those that are called otherwise at the command line too", async () => {
    const folder = exampleOf("harbour");
    put(folder, { "minutes.yaml": "led_by: ada\nlesons: [a]\nthanks: [b]\nminits: c\n" });
    const { stderr } = await okr(folder, ["review", "weekly", "--from", "minutes.yaml"]);
    expect(stderr).toContain('minutes.yaml:2:1: "lesons" is no key of minutes\n      Did you mean "lessons"?');
    expect(stderr).toContain('minutes.yaml:3:1: "thanks" is no key of minutes\n      Here it is "kudos".');
    expect(stderr).toMatch(/"minits" is no key of minutes\n {6}Known here: team, date, led_by, .*lessons\./);
  });

  it("says of every item what is wrong with it, also where several lack the same", async () => {
    const folder = exampleOf("harbour");
    put(folder, { "minutes.yaml": "led_by: ada\nactions:\n  - {task: Call}\n  - {task: Write}\n" });
    const { stderr } = await okr(folder, ["review", "weekly", "--from", "minutes.yaml"]);
    expect(stderr).toContain("minutes.yaml:3:");
    expect(stderr).toContain("minutes.yaml:4:");
  });

  it("reads back the actions of its decisions too", async () => {
    const folder = exampleOf("harbour");
    const decision =
      "{title: Move it, affects: [growth/activation], actions: [{id: a1, what: Tell them, owner: bo, due: 2026-12-01}]}";
    put(folder, { "minutes.yaml": `led_by: ada\ndecisions: [${decision}]\nactions: [Call; lucy; friday]\n` });
    const { stdout } = await okr(folder, ["review", "weekly", "--from", "minutes.yaml"]);
    expect(stdout).toContain("Read back\n  lucy, Fri 27 Nov: Call\n  bo, Tue 1 Dec: Tell them\n");
  });

  it("says of each mistake where it stands", async () => {
    const folder = exampleOf("harbour");
    put(folder, {
      "minutes.yaml": `led_by: ada
notes: 7
presnt: [ada]
decisions:
  - {title: Launch, affects: [growth/activatoin]}
  - 7
actions:
  - {what: Tell, owner: nobody, due: 2026-11-27}
kudos: bo
lessons:
  - {lesson: "", tags: forms}
`,
    });
    const run = await okr(folder, ["review", "weekly", "--from", "minutes.yaml"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.split("\n").filter((line) => line.startsWith("  minutes"))).toEqual([
      '  minutes.yaml:2:8: "notes" should be text, and is the number 7',
      '  minutes.yaml:3:1: "presnt" is no key of minutes',
      '  minutes.yaml:5:31: 2026-Q4 has no objective "growth/activatoin"',
      "  minutes.yaml:6:5: this cannot be read",
      '  minutes.yaml:8:25: Nobody has the handle "nobody"',
      '  minutes.yaml:9:8: "kudos" must be a list',
      '  minutes.yaml:11:14: "lesson" is empty',
      '  minutes.yaml:11:24: "tags" should be a list, and is the text "forms"',
    ]);
  });

  it.each([
    ["- a\n- b\n", "minutes.yaml:1:1: there are no minutes in it"],
    ["led_by: [ada\n", /^okr: minutes\.yaml:\d+:\d+: /],
    ["", /^okr: minutes\.yaml:1:1: /],
  ])("refuses %j", async (minutes, message) => {
    const folder = exampleOf("harbour");
    put(folder, { "minutes.yaml": minutes });
    expectUsageError(await okr(folder, ["review", "weekly", "--from", "minutes.yaml"]), message);
  });
});

describe("all files or none", () => {
  it.runIf(canBeUnprivileged())("takes back what was written when a file cannot be", async () => {
    const folder = exampleOf("harbour");
    const reviews = join(folder, "cycles/2026-Q4/reviews/growth");
    for (const path of ["", "cycles/2026-Q4/decisions", "learnings"]) chmodSync(join(folder, path), 0o777);
    chmodSync(reviews, 0o555);
    let status: number | null = null;
    const files = await changed(folder, async () => {
      ({ status } = await okr(folder, FULL, { unprivileged: true }));
    });
    expect({ status, files }).toEqual({ status: 3, files: [] });
  });
});

describe("what okr review tells others", () => {
  it("gives a JSON document", async () => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, [...FULL, "--json"]);
    expect(documentOf(run, "review")).toMatchObject({
      id: "growth/2026-11-20-weekly",
      type: "weekly",
      team: "growth",
      date: "2026-11-20",
      amended: false,
      written: [{ created: true }, { created: true }, { file: WEEKLY, created: true }],
      review: { ledBy: "ada", actions: [{ id: "a1", due: "2026-11-27" }, { id: "a2" }] },
      decisions: [{ id: "2026-11-20-launch-with-the-current-wording", item: { forum: "weekly" } }],
      lessons: [{ id: "2026-11-20-fewer-fields-beat-better-copy", item: { by: "bo" } }],
      commit: null,
      pushed: false,
    });
  });

  it("commits just the files that it wrote", async () => {
    const folder = repositoryOf(exampleOf("harbour"));
    put(folder, { "notes.txt": "mine", "teams/legal.yaml": text(folder, "teams/legal.yaml").replace(/$/, "\n") });
    const author = { GIT_AUTHOR_NAME: "Ada", GIT_AUTHOR_EMAIL: "ada@harbour.example" };
    const committer = { GIT_COMMITTER_NAME: "Ada", GIT_COMMITTER_EMAIL: "ada@harbour.example" };
    const run = await okr(folder, [...FULL, "--commit"], { env: { ...author, ...committer } });
    expect(run).toMatchObject({ status: 0 });
    expect(run.stderr).toMatch(/^Committed as [0-9a-f]{7}\. To share it: git push\n$/);
    expect(git(folder, ["show", "--name-only", "--format=%s", "HEAD"]).split("\n")).toEqual([
      "Record the weekly review of growth on 2026-11-20",
      "",
      "cycles/2026-Q4/decisions/2026-11-20-launch-with-the-current-wording.yaml",
      WEEKLY,
      "learnings/2026-11-20-fewer-fields-beat-better-copy.yaml",
    ]);
    expect(git(folder, ["status", "--porcelain"])).toContain("notes.txt");
  });

  it("knows from git who led it", async () => {
    const folder = repositoryOf(exampleOf("harbour"));
    git(folder, ["config", "user.email", "ada@harbour.example"]);
    commitAll(folder, "config");
    await okr(folder, ["review", "weekly", "--notes", "x"]);
    expect(text(folder, WEEKLY)).toBe("led_by: ada\nnotes: x\n");
  });

  it("fits eighty columns, whatever was typed", async () => {
    const folder = exampleOf("harbour");
    const long = "A very long thing to do that goes on and on until nobody remembers how it began, at all";
    const run = await okr(folder, ["review", "weekly", "--by", "ada", "--action", `${long}; bo; friday`]);
    expect(tooWide(run.stdout.replace(/^.*\.yaml$/gm, ""))).toEqual([]);
  });

  it("makes what was typed harmless to print", async () => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, ["review", "weekly", "--by", "ada", "--action", "Clear \u001b[2J it; bo; friday"]);
    expect(run.stdout).toContain("Clear ␛[2J it");
    await expectValid(folder);
  });
});
