import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  commitAll,
  documentOf,
  exampleOf,
  expectUsageError,
  git,
  okr,
  put,
  repositoryOf,
  snapshot,
  tooWide,
} from "./scenario.ts";

const HARBOUR = exampleOf("harbour");

function text(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

async function expectValid(folder: string): Promise<void> {
  expect(await okr(folder, ["validate"])).toMatchObject({ status: 0, stderr: "" });
}

describe("okr learn", () => {
  it.each([
    [["growth/activation/kr1", "Ask early: it pays", "--worked", "--tags", "talk,planning"]],
    [["Ask early: it pays", "growth/activation/kr1", "--worked", "--tags", "#talk", "planning"]],
    [
      [
        "--lesson",
        "Ask early: it pays",
        "--from-ref",
        "2026-Q4:growth/activation/kr1",
        "--worked",
        "--tags",
        "talk,planning",
      ],
    ],
  ])("writes a lesson to the library: %j", async (args) => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, ["learn", "--by", "@ada", ...args]);
    expect(run).toEqual({
      status: 0,
      stderr: "",
      stdout: "✓ 2026-11-20-ask-early-it-pays\n  learnings/2026-11-20-ask-early-it-pays.yaml\n",
    });
    expect(text(folder, "learnings/2026-11-20-ask-early-it-pays.yaml")).toBe(`by: ada
from: 2026-Q4:growth/activation/kr1
lesson: "Ask early: it pays"
worked: true
tags: [talk, planning]
`);
    await expectValid(folder);
  });

  it("writes no more than was said, on another day, beside a lesson of the same words", async () => {
    const folder = exampleOf("harbour");
    for (let time = 1; time <= 2; time++) {
      await okr(folder, ["learn", "Ask early", "--no-worked", "--by", "ada", "--date", "2026-09-01"]);
    }
    expect(text(folder, "learnings/2026-09-01-ask-early.yaml")).toBe("by: ada\nlesson: Ask early\nworked: false\n");
    expect(text(folder, "learnings/2026-09-01-ask-early-2.yaml")).toBe("by: ada\nlesson: Ask early\nworked: false\n");
    await expectValid(folder);
  });

  it("means the last cycle between two cycles, and needs none for a lesson without origin", async () => {
    const folder = exampleOf("harbour");
    const later = { env: { OKR_NOW: "2027-01-04T10:00:00+00:00" } };
    await okr(folder, ["learn", "growth/activation", "Ask early", "--by", "ada"], later);
    expect(text(folder, "learnings/2027-01-04-ask-early.yaml")).toContain("from: 2026-Q4:growth/activation\n");
  });

  it("names everything that is wrong at once", async () => {
    const before = snapshot(HARBOUR);
    const run = await okr(HARBOUR, ["learn", "growth/activatoin", "x", "--by", "adda", "--date", "2026-12-01"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toBe(`okr: nothing was written, since 3 things are wrong
  --date: 2026-12-01 has not come yet
      The as-of date is 2026-11-20; a lesson is of what was.
  --by: "adda" is in no team
      Did you mean "ada"?
  --from-ref: 2026-Q4 has no objective "growth/activatoin"
      Did you mean "growth/activation"?
Correct them and run it again.
`);
    expect(snapshot(HARBOUR)).toEqual(before);
  });

  it("needs something to be said", async () => {
    expectUsageError(
      await okr(HARBOUR, ["learn", "growth/activation", "--by", "ada"]),
      "Nothing is said about what was learned, and there is nobody to ask",
      /^Say it: okr learn growth\/activation\/kr1 /,
    );
  });

  it.each([
    [["Ask early", "Ask often"], 'What was learned is said twice: "Ask early" and "Ask often"'],
    [["serach", "forms"], 'What was learned is said twice: "serach" and "forms"'],
    [["Ask early", "--lesson", "Ask often"], 'What was learned is said twice: "Ask often" and "Ask early"'],
    [
      ["growth/activation", "company/retention"],
      'It comes from two places: "growth/activation" and "company/retention"',
    ],
    [
      ["thank", "2026-08-27-write-the-answer-once", "once"],
      "too many arguments for 'thank'. Expected 1 argument but got 2.",
    ],
    [["share"], "missing required argument 'lesson'"],
    [["--worked", "thank", "write-the-answer-once"], "unknown option '--worked'"],
  ])("loses no word: %j", async (args, message) => {
    const before = snapshot(HARBOUR);
    expectUsageError(await okr(HARBOUR, ["learn", ...args]), message, /./);
    expect(snapshot(HARBOUR)).toEqual(before);
  });

  it.each([
    ["thank", "2026-08-27-write-the-answer-once", "--by", "ada"],
    ["share", "write-the-answer-once", "--at", "monthly", "--date", "2026-11-18"],
    ["list", "--tag", "partners"],
    ["search", "forms", "field", "--json"],
  ])("has the commands of the library below it: %s", async (...args) => {
    const [short, long] = [exampleOf("harbour"), exampleOf("harbour")];
    const run = await okr(short, ["learn", ...args]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run).toEqual(await okr(long, ["learning", ...args]));
    expect(snapshot(short)).toEqual(snapshot(long));
  });

  it("hands on what is said before the name of a command below it", async () => {
    const folder = exampleOf("harbour");
    expect(await okr(folder, ["learn", "--by", "ada", "thank", "write-the-answer-once"])).toMatchObject({ status: 0 });
    expect(text(folder, "learnings/2026-08-27-write-the-answer-once.yaml")).toContain("by: ada");
  });

  it("gives a JSON document, and commits", async () => {
    const folder = repositoryOf(exampleOf("harbour"));
    git(folder, ["config", "user.email", "ada@harbour.example"]);
    git(folder, ["config", "user.name", "Ada"]);
    commitAll(folder, "config");
    const run = await okr(folder, ["learn", "Ask early", "--commit", "--json", "-q"]);
    expect(documentOf(run, "learn")).toMatchObject({
      id: "2026-11-20-ask-early",
      file: "learnings/2026-11-20-ask-early.yaml",
      changed: true,
      item: { by: "ada", lesson: "Ask early" },
      commit: git(folder, ["rev-parse", "HEAD"]),
      pushed: false,
    });
    expect(git(folder, ["show", "--name-only", "--format=%s", "HEAD"])).toBe(
      "Record a lesson: Ask early\n\nlearnings/2026-11-20-ask-early.yaml",
    );
  });
});

describe("okr learning list", () => {
  async function listed(...args: readonly string[]): Promise<string[]> {
    const document = documentOf(await okr(HARBOUR, ["learning", "list", "--json", ...args]), "learning");
    return (document.lessons as { id: string }[]).map(({ id }) => id);
  }

  it.each([
    [[], 9, "2026-11-13-licence-before-adapter"],
    [["--tag", "on-call"], 2, "2026-11-12-one-page-runbooks"],
    [["--tag", "sales,partners"], 1, "2026-10-29-one-page-for-partners"],
    [["--tag", "sales", "--tag", "bids"], 1, "2026-11-06-date-in-the-bid"],
    [["--team", "product"], 3, "2026-11-13-licence-before-adapter"],
    [["--team", "team:growth"], 3, "2026-10-29-one-page-for-partners"],
    [["--cycle", "2026-Q3"], 5, "2026-09-24-short-forms-win"],
    [["--as-of", "2026-11-12"], 8, "2026-11-12-one-page-runbooks"],
  ])("%j", async (args, count, first) => {
    const ids = await listed(...args);
    expect({ count: ids.length, first: ids[0] }).toEqual({ count, first });
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it("prints a block for each, within eighty columns", async () => {
    const run = await okr(HARBOUR, ["learning", "list", "--tag", "on-call"]);
    expect(run.stderr).toBe("");
    expect(run.stdout).toBe(`2026-11-12-one-page-runbooks
  A runbook longer than a page is not opened at night. Cut to one page they took
  recovery from over an hour to under thirty minutes in two incidents.
  owen · 2026-Q4:platform/reliability/kr1 · worked · #incidents · #on-call
  shared Wed 18 Nov (learning) · thanked by jon

2026-09-02-rehearse-with-the-night-crew
  A drill only proves something when those who would be alone at night run it
  without the person who built the service.
  elsa · 2026-Q3:platform/reliability/kr2 · worked · #incidents · #on-call
  shared Wed 16 Sep (learning) · thanked by kofi
`);
    expect(tooWide((await okr(HARBOUR, ["learning", "list"])).stdout)).toEqual([]);
  });

  it.each([
    [["--tag", "form"], 'No lesson has the tag "form". Did you mean forms?\n'],
    [["--tag", "on-call", "--team", "legal"], "There is no such lesson.\n"],
  ])("says on standard error that there is none: %j", async (args, stderr) => {
    expect(await okr(HARBOUR, ["learning", "list", ...args])).toEqual({ status: 0, stdout: "", stderr });
  });

  it("says how to begin", async () => {
    const run = await okr(exampleOf("minimal"), ["learning", "list"]);
    expect(run).toEqual({
      status: 0,
      stdout: "",
      stderr: "The library is empty. Put a lesson into it with okr learn.\n",
    });
  });

  it.each([
    [["--team", "grwth"], '--team cannot be "grwth"', 'There is no such team. Did you mean "growth"?'],
    [["--cycle", "2026-Q2"], "There is no cycle 2026-Q2", undefined],
  ])("refuses %j", async (args, message, help) => {
    expectUsageError(await okr(HARBOUR, ["learning", "list", ...args]), message, help);
  });
});

describe("okr learning search", () => {
  async function search(...args: readonly string[]): Promise<Record<string, unknown>[]> {
    const document = documentOf(await okr(HARBOUR, ["learning", "search", "--json", ...args]), "learning");
    return document.lessons as Record<string, unknown>[];
  }

  it("finds across cycles, the best first, also what only a check-in tells", async () => {
    const found = await search("forms");
    expect(found.map(({ id, by, inLibrary }) => [id, by, inLibrary])).toEqual([
      ["2026-09-24-short-forms-win", "ada", true],
      [null, "ana", false],
    ]);
    expect(found[1]).toMatchObject({ file: "cycles/2026-Q4/checkins/web/onboarding-flow/kr2/2026-11-20.yaml" });
  });

  it("says which are not in the library, and how they get there", async () => {
    const run = await okr(HARBOUR, ["learning", "search", "Consent"]);
    expect(run.stdout).toContain("told in a check-in on Fri 20 Nov, not in the library\n  Choose the purpose before");
    expect(run.stderr).toBe(
      'What only a check-in tells gets into the library with: okr learn 2026-Q4:legal/consent/kr2 "…"\n',
    );
    expect(tooWide(run.stdout)).toEqual([]);
  });

  it("knows a lesson again that was put into the library", async () => {
    const folder = exampleOf("harbour");
    const lesson = "Choose the purpose before drafting; we drafted three texts for three purposes.";
    await okr(folder, ["learn", "legal/consent/kr2", lesson, "--by", "lena"]);
    const document = documentOf(await okr(folder, ["learning", "search", "purpose", "--json"]), "learning");
    expect((document.lessons as { inLibrary: boolean }[]).map(({ inLibrary }) => inLibrary)).toEqual([true]);
  });

  it("can be narrowed to a team, a tag and a cycle", async () => {
    expect(await search("forms", "--team", "web")).toMatchObject([{ by: "ana" }]);
    expect(await search("forms", "--cycle", "2026-Q3")).toMatchObject([{ id: "2026-09-24-short-forms-win" }]);
    expect(await search("page", "--tag", "partners")).toMatchObject([{ id: "2026-10-29-one-page-for-partners" }]);
  });

  it("finds by a tag what has just that tag", async () => {
    const tagged = await search("#on-call");
    expect(tagged.length).toBeGreaterThan(1);
    for (const { tags, matched } of tagged)
      expect({ tags, matched }).toMatchObject({ tags: expect.arrayContaining(["on-call"]), matched: ["#on-call"] });
    expect(await okr(HARBOUR, ["learning", "list", "--tag", "#on-call", "--json"])).toMatchObject({
      stdout: expect.stringContaining("2026-11-12-one-page-runbooks"),
    });
  });

  it.each([
    [["#on-cal"], "No lesson holds #on-cal. Did you mean #on-call?\n"],
    [["#form"], "No lesson holds #form. Did you mean #forms?\n"],
    [["#on-call", "--team", "legal"], "No lesson holds #on-call.\n"],
  ])("says which tag was probably meant, where there is no such tag: %j", async (args, stderr) => {
    expect(await okr(HARBOUR, ["learning", "search", ...args])).toEqual({ status: 0, stdout: "", stderr });
  });

  it("says what was probably meant", async () => {
    expect(await okr(HARBOUR, ["learning", "search", "frms"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "No lesson holds frms. Did you mean forms?\n",
    });
    expectUsageError(await okr(HARBOUR, ["learning", "search", "…"]), "There is no word in it to look for");
  });
});

describe("okr learning share and thank", () => {
  const FILE = "learnings/2026-11-13-licence-before-adapter.yaml";
  const RUNBOOKS = "learnings/2026-11-12-one-page-runbooks.yaml";

  it("add a line each, and nothing twice", async () => {
    const folder = exampleOf("harbour");
    const before = text(folder, FILE);
    expect(await okr(folder, ["learning", "share", "licence-before-adapter", "--at", "monthly"])).toEqual({
      status: 0,
      stderr: "",
      stdout: `✓ 2026-11-13-licence-before-adapter  shared on 20 Nov (monthly)\n  ${FILE}\n`,
    });
    const shared = `${before}shared:\n  - {date: 2026-11-20, at: monthly}\n`;
    expect(text(folder, FILE)).toBe(shared);
    const again = await okr(folder, ["learning", "share", "licence-before-adapter", "--at", "monthly"]);
    expect(again).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("was shared on 20 Nov (monthly) already"),
    });
    await okr(folder, [
      "learning",
      "thank",
      "2026-11-13-licence-before-adapter",
      "--by",
      "mira",
      "--date",
      "2026-11-19",
    ]);
    await okr(folder, ["learning", "thank", "2026-11-13-licence-before-adapter", "--by", "mira"]);
    expect(text(folder, FILE)).toBe(`${shared}thanks:\n  - {by: mira, date: 2026-11-19}\n`);
    await expectValid(folder);
  });

  it("keep comments and order", async () => {
    const folder = exampleOf("harbour");
    const before = `# ours\nthanks:\n  - {by: jon} # first\n\nlesson: Short # really\nby: owen\nshared: [{date: 2026-11-18}]\n`;
    put(folder, { [RUNBOOKS]: before });
    await okr(folder, ["learning", "thank", "one-page-runbooks", "--by", "mira"]);
    await okr(folder, ["learning", "share", "one-page-runbooks"]);
    expect(text(folder, RUNBOOKS)).toBe(
      `# ours\nthanks:\n  - {by: jon} # first\n  - {by: mira, date: 2026-11-20}\n\nlesson: Short # really\nby: owen\nshared: [{date: 2026-11-18}, {date: 2026-11-20, at: learning}]\n`,
    );
  });

  it.each([
    [["share", "one-page-runbook"], "There is no lesson one-page-runbook", "Did you mean one-page-runbooks?"],
    [["thank", "one-page-runbooks", "--by", "owen"], "owen learned it, and thanks come from somebody else", undefined],
    [["thank", "one-page-runbooks", "--by", "mir"], 'Nobody has the handle "mir"', "Did you mean mira?"],
    [["share", "one-page-runbooks", "--date", "2026-12-01"], "--date: 2026-12-01 has not come yet", undefined],
    [
      ["share", "one-page-runbooks", "--date", "2026-11-01"],
      "2026-11-12-one-page-runbooks was not yet written on 2026-11-01",
      "Correct --date.",
    ],
  ])("refuse %j", async (args, message, help) => {
    const before = snapshot(HARBOUR);
    expectUsageError(await okr(HARBOUR, ["learning", ...args]), message, help);
    expect(snapshot(HARBOUR)).toEqual(before);
  });

  it("do not touch a file with errors", async () => {
    const folder = exampleOf("harbour");
    put(folder, { [RUNBOOKS]: "by: [owen\n" });
    expectUsageError(
      await okr(folder, ["learning", "share", "2026-11-12-one-page-runbooks", "-q"]),
      `${RUNBOOKS} has errors`,
      `Correct them first: okr validate ${RUNBOOKS}`,
    );
    expect(text(folder, RUNBOOKS)).toBe("by: [owen\n");
  });

  it("give a JSON document, and commit", async () => {
    const folder = repositoryOf(exampleOf("harbour"));
    git(folder, ["config", "user.email", "mira@harbour.example"]);
    git(folder, ["config", "user.name", "Mira"]);
    const run = await okr(folder, ["learning", "thank", "one-page-runbooks", "--json", "--commit", "-q"]);
    expect(documentOf(run, "learning")).toMatchObject({
      id: "2026-11-12-one-page-runbooks",
      changed: true,
      item: { thanks: [{ by: "jon" }, { by: "mira", date: "2026-11-20" }] },
      commit: git(folder, ["rev-parse", "HEAD"]),
    });
    expect(git(folder, ["show", "--format=%s", "--name-only", "HEAD"])).toBe(
      `Note that mira thanks owen\n\n${RUNBOOKS}`,
    );
  });
});
