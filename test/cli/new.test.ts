import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { datesOfCycle, quarterOf } from "../../src/cli/new/cycle-dates.ts";
import { emptyFolder, filesIn, freshWorkspace, okr, put, textOf } from "./built-okr.ts";

const OBJECTIVE = "cycles/2026-Q4/okrs/company/first-objective.yaml";
const MOVES = ["--title", "Leads rise from 10 to 20", "--start", "10", "--target", "20"];

/** Runs `okr new …`, which must succeed, and gives its JSON. */
function make(folder: string, ...args: string[]): unknown {
  const { status, stdout, stderr } = okr(folder, ["new", ...args, "--json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

/** Runs `okr new …`, which must be refused with nothing changed, and gives what it says. */
function refused(folder: string, ...args: string[]): string {
  const before = filesIn(folder);
  const { status, stdout, stderr } = okr(folder, ["new", ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(filesIn(folder)).toEqual(before);
  return stderr;
}

describe("okr new", () => {
  it("builds a whole workspace in which nothing is wrong", () => {
    const folder = emptyFolder();
    put(folder, "okr.yaml", "version: 1\norganisation: Harbour\n");
    make(
      folder,
      "team",
      "company",
      "--name",
      "Harbour",
      "--lead",
      "mira",
      "--member",
      "mira=Mira Castell <mira@h.example>",
    );
    make(
      folder,
      "team",
      "growth",
      "--name",
      "Growth",
      "--level",
      "department",
      "--lead",
      "ada",
      "--member",
      "ada",
      "bo,cy",
    );
    make(folder, "team", "web", "--name", "Web", "--parent", "growth", "--lead", "bo", "--deputy", "cy");
    make(folder, "cycle", "2026");
    make(folder, "cycle", "2026-Q4");
    make(
      folder,
      "priority",
      "mid-market",
      "--title",
      "First choice: mid-market",
      "--owner",
      "mira",
      "--why",
      "It pays.",
    );
    make(
      folder,
      "objective",
      "growth/leads",
      "--title",
      "More leads",
      "--key-result",
      "From 10 to 20",
      "--start",
      "10",
      "--target",
      "20",
      "--supports",
      "priority:mid-market",
    );
    make(
      folder,
      "objective",
      "web/speed",
      "--title",
      "A fast site",
      "--key-result",
      "4 s to 1 s",
      "--type",
      "decrease",
      "--start",
      "4",
      "--target",
      "1",
      "--supports",
      "growth/leads",
      "--draft",
    );
    const { status, stdout } = okr(folder, ["validate", "--format", "json"]);
    expect({ status, problems: JSON.parse(stdout).problems }).toEqual({ status: 0, problems: [] });
    expect(parse(textOf(folder, "teams/growth.yaml"))).toEqual({
      name: "Growth",
      level: "department",
      parent: "company",
      lead: "ada",
      members: { ada: {}, bo: {}, cy: {} },
    });
    expect(parse(textOf(folder, "cycles/2026-Q4/okrs/web/speed.yaml"))).toMatchObject({ owner: "bo", state: "draft" });
  });

  it("takes several people with their names in one option", () => {
    const folder = freshWorkspace();
    make(folder, "team", "web", "--name", "Web", "--lead", "bo", "--member", "bo=Lind, Bo <bo@x.example>,cy,di=Di");
    expect(parse(textOf(folder, "teams/web.yaml")).members).toEqual({
      bo: { name: "Lind, Bo", email: "bo@x.example" },
      cy: {},
      di: { name: "Di" },
    });
  });

  it("adds one of each type of key result, with the file's comments kept", () => {
    const folder = freshWorkspace();
    const add = (...args: string[]) => make(folder, "key-result", "company/first-objective", ...args);
    const before = textOf(folder, OBJECTIVE);
    add(...MOVES, "--metric", "Leads", "--unit", "leads", "--weight", "2");
    add("--type", "decrease", "--title", "Down", "--start", "5", "--target", "-2.5");
    add("--type", "control", "--title", "Stays", "--at-least", "0", "--at-most", "0.5", "--every", "day");
    add("--type", "baseline", "--title", "Known", "--measurements", "3", "--due", "2026-12-01");
    add("--type", "percentage", "--title", "Rolled out", "--owner", "ada");
    add("--type", "milestone", "--title", "Launched", "--milestone", "2026-11-30 Beta: ten customers", "Launch");
    add("--type", "task", "--title", "Done", "--task", "One", "--task", "2026-12-01 Two");
    expect(okr(folder, ["validate"]).status).toBe(0);
    const after = textOf(folder, OBJECTIVE);
    const { key_results } = parse(after);
    expect(key_results.slice(2)).toEqual([
      {
        id: "kr3",
        title: "Leads rise from 10 to 20",
        type: "increase",
        metric: "Leads",
        unit: "leads",
        start: 10,
        target: 20,
        weight: 2,
      },
      { id: "kr4", title: "Down", type: "decrease", start: 5, target: -2.5 },
      { id: "kr5", title: "Stays", type: "control", at_least: 0, at_most: 0.5, every: "day" },
      { id: "kr6", title: "Known", type: "baseline", measurements: 3, due: "2026-12-01" },
      { id: "kr7", title: "Rolled out", type: "percentage" },
      {
        id: "kr8",
        title: "Launched",
        type: "milestone",
        milestones: [
          { id: "m1", title: "Beta: ten customers", due: "2026-11-30" },
          { id: "m2", title: "Launch" },
        ],
      },
      {
        id: "kr9",
        title: "Done",
        type: "task",
        tasks: [
          { id: "t1", title: "One" },
          { id: "t2", title: "Two", due: "2026-12-01" },
        ],
      },
    ]);
    const added = after.slice(after.indexOf("  - id: kr3"), after.indexOf("\n# The work"));
    expect(after.replace(added, "")).toBe(before);
  });

  it("names everything that is missing at once", () => {
    const folder = freshWorkspace();
    const said = refused(folder, "objective", "company/leads");
    for (const option of ["--title", "--key-result", "--start", "--target"])
      expect(said).toContain(`${option} is missing`);
    expect(refused(folder, "team", "growth")).toMatch(/--name is missing[\s\S]*--lead is missing/);
    expect(refused(folder, "priority", "p")).toMatch(/--title is missing[\s\S]*--owner is missing/);
    expect(refused(folder, "key-result", "company/first-objective", "--type", "milestone")).toMatch(
      /--title is missing[\s\S]*--milestone is missing/,
    );
  });

  it.each([
    ["team", /The id is missing[\s\S]*--name is missing[\s\S]*--lead is missing/],
    ["cycle", /The id is missing/],
    ["priority", /The id is missing[\s\S]*--title is missing[\s\S]*--owner is missing/],
    ["objective", /The reference is missing[\s\S]*--title is missing[\s\S]*--key-result is missing[\s\S]*--start is/],
    ["key-result", /The reference is missing[\s\S]*--title is missing[\s\S]*--target is missing/],
  ])("names what the call is about among what is missing: %s", (what, said) => {
    const folder = freshWorkspace();
    const before = filesIn(folder);
    expect(refused(folder, what)).toMatch(said);
    expect(filesIn(folder)).toEqual(before);
  });

  it("names everything that is wrong at once, with the nearest word", () => {
    const folder = freshWorkspace();
    const said = refused(
      folder,
      "team",
      "Growth",
      "--name",
      "",
      "--level",
      "departmnt",
      "--parent",
      "compny",
      "--lead",
      "adda",
    );
    expect(said).toContain('The id cannot be "Growth". It is not lower-case letters');
    expect(said).toContain("Such as growth.");
    expect(said).toContain('--name cannot be ""');
    expect(said).toContain("Did you mean department?");
    expect(said).toContain('Did you mean "company"?');
    expect(said).toContain('Did you mean "ada"?');
  });

  it.each([
    [["objective", "growth/leads", ...MOVES, "--key-result", "x"], 'The team cannot be "growth"'],
    [["objective", "compani/leads", ...MOVES, "--key-result", "x"], 'Did you mean "company"?'],
    [["objective", "leads", ...MOVES], "is no objective"],
    [["objective", "company/a/b", ...MOVES], "is no objective"],
    [["objective", "2026-Q3:company/leads", ...MOVES], "There is no cycle 2026-Q3"],
    [
      ["objective", "company/leads", ...MOVES, "--key-result", "x", "--supports", "company/first-objectiv"],
      'Did you mean "company/first-objective"?',
    ],
    [["objective", "company/leads", ...MOVES, "--key-result", "x", "--supports", "priority:p"], "There is no priority"],
    [["objective", "company/leads", ...MOVES, "--key-result", "x", "--owner", "company"], "It is a team"],
    [["key-result", "company/first-objectiv", ...MOVES], "Did you mean company/first-objective?"],
    [["key-result", "company/first-objective/KR", ...MOVES], "Such as kr."],
    [
      ["key-result", "company/first-objective", "--title", "x", "--start", "31%", "--target", "45"],
      "Write a number alone",
    ],
    [["key-result", "company/first-objective", "--title", "x", "--start", "31", "--target", "3"], "--type decrease"],
    [["key-result", "company/first-objective", "--title", "x", "--type", "increse"], "Did you mean increase?"],
    [
      ["key-result", "company/first-objective", ...MOVES, "--at-most", "3"],
      "--at-most does not go with a key result of type increase",
    ],
    [["key-result", "company/first-objective", "--title", "x", "--type", "control"], "--at-most is missing"],
    [
      [
        "key-result",
        "company/first-objective",
        "--title",
        "x",
        "--type",
        "control",
        "--at-least",
        "3",
        "--at-most",
        "2",
      ],
      "below --at-least",
    ],
    [
      ["key-result", "company/first-objective", "--title", "x", "--type", "task", "--task", "2026-02-30 x"],
      "There is no day 2026-02-30",
    ],
    [["key-result", "company/first-objective", ...MOVES, "--primary"], "is the primary key result already"],
    [["key-result", "company/first-objective", ...MOVES, "--weight", "-1"], "A weight is not negative"],
    [["team", "growth", "--name", "G", "--lead", "ada", "--member", "ada"], "Their home is company already"],
    [["team", "holding", "--name", "H", "--lead", "ada", "--level", "company"], "is the company already"],
    [["team", "growth", "--name", "G", "--lead", "zoe"], '--member "zoe=Name <address>"'],
    [["cycle", "2027-Q5"], "It is 2026, 2026-H2"],
    [["cycle", "2027-Q1", "--starts", "2027-02-30"], "a day that exists"],
    [["cycle", "2027-Q1", "--ends", "2026-12-31"], "before the cycle's first day"],
    [["priority", "p", "--title", "P", "--owner", "ada", "--rank", "2"], "Write a whole number from 1 to 1."],
    [["priority", "p", "--title", "P", "--owner", "ada", "--year", "26"], "Write a year"],
    [["teem", "growth"], "(Did you mean team?)"],
  ])("refuses okr new %j", (args, said) => {
    expect(refused(freshWorkspace(), ...args)).toContain(said);
  });

  it("refuses what is there already", () => {
    const folder = freshWorkspace();
    make(folder, "priority", "p", "--title", "P", "--owner", "ada");
    const there = [
      ["team", "company", "--name", "x", "--lead", "ada"],
      ["cycle", "2026-Q4"],
      ["priority", "p", "--title", "x", "--owner", "ada", "--year", "2027"],
      ["objective", "company/first-objective"],
      ["key-result", "company/first-objective/kr2"],
    ];
    for (const args of there) expect(refused(folder, ...args)).toContain("already; nothing was changed");
  });

  it("refuses to add to a file that has errors, and names it", () => {
    const folder = freshWorkspace();
    put(folder, OBJECTIVE, `${textOf(folder, OBJECTIVE)}\nownr: bo\n`);
    expect(refused(folder, "key-result", "company/first-objective", ...MOVES)).toContain(`okr validate ${OBJECTIVE}`);
  });

  it("is not stopped by an error in another file", () => {
    const folder = freshWorkspace();
    put(folder, "learnings/2026-11-01-x.yaml", "lesson: who wrote this?\n");
    expect(okr(folder, ["new", "team", "growth", "--name", "Growth", "--lead", "ada"]).status).toBe(0);
  });

  it("ranks a new priority where it is told to", () => {
    const folder = freshWorkspace();
    put(
      folder,
      "priorities/2026.yaml",
      "# the board's list\npriorities:\n  - id: first # always\n    title: First\n    owner: ada\n",
    );
    make(folder, "priority", "second", "--title", "Second", "--owner", "ada");
    make(folder, "priority", "top", "--title", "Top", "--owner", "ada", "--rank", "1");
    const text = textOf(folder, "priorities/2026.yaml");
    expect(parse(text).priorities.map(({ id }: { id: string }) => id)).toEqual(["top", "first", "second"]);
    expect(text).toContain("# the board's list");
    expect(text).toContain("- id: first # always");
  });

  it("answers in JSON, and otherwise in a line with what to do next", () => {
    const folder = freshWorkspace();
    expect(make(folder, "key-result", "company/first-objective", ...MOVES)).toEqual({
      schemaVersion: 1,
      kind: "new",
      made: "key-result",
      ref: "company/first-objective/kr3",
      file: OBJECTIVE,
      created: false,
    });
    expect(okr(folder, ["new", "cycle", "2027-Q1"])).toEqual({
      status: 0,
      stdout: "✓ Wrote cycles/2027-Q1/cycle.yaml: 2027-Q1\n",
      stderr: "Next: okr new objective <team>/<objective> --cycle 2027-Q1\n",
    });
  });

  it("names the cycle in what could be done next, where it is not the one that goes on", () => {
    const folder = freshWorkspace();
    make(folder, "cycle", "2027-Q1");
    const key = ["--title", "x", "--type", "percentage"];
    const objective = okr(folder, ["new", "objective", "2027-Q1:company/next", "--key-result", "y", ...key]);
    expect(objective.stderr).toBe("Next: okr new key-result 2027-Q1:company/next/kr2\n");
    const keyResult = okr(folder, ["new", "key-result", "2027-Q1:company/next/kr2", ...key]);
    expect(keyResult).toMatchObject({ status: 0, stderr: "Next: okr show 2027-Q1:company/next/kr2\n" });
    expect(okr(folder, ["show", "2027-Q1:company/next/kr2"]).status).toBe(0);
  });

  it("dates what is added after planning, and only that", () => {
    const folder = freshWorkspace();
    const key = ["--title", "x", "--key-result", "x", "--type", "percentage"];
    make(folder, "objective", "company/late", ...key);
    make(folder, "objective", "company/early", ...key, "--as-of", "2026-10-05");
    expect(parse(textOf(folder, "cycles/2026-Q4/okrs/company/late.yaml")).added_on).toBe("2026-11-20");
    expect(parse(textOf(folder, "cycles/2026-Q4/okrs/company/early.yaml")).added_on).toBeUndefined();
  });

  it("tells editors the schema only where the workspace has it", () => {
    const folder = freshWorkspace();
    make(folder, "cycle", "2027-Q1");
    rmSync(join(folder, ".okr"), { recursive: true });
    make(folder, "cycle", "2027-Q2");
    expect(textOf(folder, "cycles/2027-Q1/cycle.yaml")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.okr\/schemas\/cycle\.schema\.json\n/,
    );
    expect(textOf(folder, "cycles/2027-Q2/cycle.yaml")).toBe("starts: 2027-04-01\nends: 2027-06-30\nstate: planning\n");
  });

  it("needs a workspace", () => {
    const { status, stderr } = okr(emptyFolder(), ["new", "team", "growth"]);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("There is no okr.yaml") });
  });
});

describe("the dates of a cycle", () => {
  it.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-H1", "2026-01-01", "2026-06-30"],
    ["2026-H2", "2026-07-01", "2026-12-31"],
    ["2026-T3", "2026-09-01", "2026-12-31"],
    ["2026-Q4", "2026-10-01", "2026-12-31"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["2026-11", "2026-11-01", "2026-11-30"],
  ])("%s runs from %s to %s", (id, starts, ends) => {
    expect(datesOfCycle(id)).toEqual({ starts, ends });
  });

  it.each(["2026-Q5", "2026-13", "26", "2026-q4", ""])("%j has none", (id) => {
    expect(datesOfCycle(id)).toBeNull();
  });

  it.each([
    ["2026-01-01", "2026-Q1"],
    ["2026-03-31", "2026-Q1"],
    ["2026-12-31", "2026-Q4"],
  ])("%s is in %s", (date, quarter) => {
    expect(quarterOf(date)).toBe(quarter);
  });
});
