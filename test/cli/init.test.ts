import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { handleFor } from "../../src/cli/init/handle.ts";
import { emptyFolder, filesIn, okr, put, textOf } from "./built-okr.ts";

const ADA = ["--yes", "--name", "Ada Okafor", "--email", "ada@harbour.example"];
const SETTINGS = ".vscode/settings.json";

function problemsIn(folder: string): unknown {
  return JSON.parse(okr(folder, ["validate", "--format", "json"]).stdout).problems;
}

describe("okr init", () => {
  it("leaves a workspace in which nothing is wrong", () => {
    const folder = emptyFolder();
    const { status, stdout, stderr } = okr(folder, ["init", ...ADA]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("okr checkin --by ada");
    expect([...filesIn(folder).keys()].filter((path) => !path.startsWith(".okr/"))).toEqual([
      ".gitattributes",
      ".github/workflows/okr.yml",
      ".vscode/extensions.json",
      ".vscode/settings.json",
      "cycles/2026-Q4/cycle.yaml",
      "cycles/2026-Q4/okrs/company/first-objective.yaml",
      "okr.yaml",
      "teams/company.yaml",
    ]);
    expect(problemsIn(folder)).toEqual([]);
  });

  it("leaves one whose first objective has a status and takes a check-in", () => {
    const folder = emptyFolder();
    okr(folder, ["init", ...ADA]);
    const [objective] = JSON.parse(okr(folder, ["status", "--json"]).stdout).objectives;
    expect(objective).toMatchObject({
      id: "company/first-objective",
      owner: "ada",
      expected: 0,
      status: "not-started",
    });
    const words = ["--confidence", "0.7", "--progress", "Begun.", "--plans", "More.", "--problems", "None."];
    const checkIn = ["checkin", "company/first-objective/kr1", "--by", "ada", "--value", "45", ...words];
    expect(okr(folder, checkIn)).toMatchObject({ status: 0 });
    expect(problemsIn(folder)).toEqual([]);
  });

  it.each(["", "docs/okr/"])("tells editors the schema of every file, in the repository's folder %j", (prefix) => {
    const top = emptyFolder();
    execFileSync("git", ["init", "-q", top]);
    const folder = join(top, prefix);
    expect(okr(top, ["init", prefix || ".", ...ADA]).status).toBe(0);
    const schemas: Record<string, string> = JSON.parse(textOf(top, SETTINGS))["yaml.schemas"];
    expect(Object.keys(schemas)).toHaveLength(12);
    for (const [schema, glob] of Object.entries(schemas)) {
      expect(existsSync(join(top, schema)), schema).toBe(true);
      expect(glob.startsWith(prefix)).toBe(true);
    }
    for (const [path, text] of filesIn(folder)) {
      if (!path.endsWith(".yaml")) continue;
      const [, schema = "?"] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
      expect(existsSync(join(folder, dirname(path), schema)), path).toBe(true);
    }
    expect(problemsIn(folder)).toEqual([]);
  });

  it("leaves a workflow that reads the whole history and may write nothing", () => {
    const folder = emptyFolder();
    okr(folder, ["init", ...ADA]);
    const { permissions, jobs, on } = parse(textOf(folder, ".github/workflows/okr.yml"));
    expect(permissions).toEqual({ contents: "read" });
    expect(Object.keys(on)).toEqual(["pull_request", "push"]);
    const [checkout, node, validate] = jobs.validate.steps;
    expect(checkout).toMatchObject({
      uses: expect.stringMatching(/^actions\/checkout@v\d+$/),
      with: { "fetch-depth": 0 },
    });
    expect(node.uses).toMatch(/^actions\/setup-node@v\d+$/);
    expect(validate.run).toMatch(/^npx .*okr@\d+(\.\d+)? okr validate$/);
    expect(jobs.validate.defaults).toBeUndefined();
  });

  it("puts the workflow of a folder in a repository at its top", () => {
    const top = emptyFolder();
    execFileSync("git", ["init", "-q", top]);
    okr(top, ["init", "team: docs/okr", ...ADA]);
    expect(existsSync(join(top, "team: docs/okr/.github"))).toBe(false);
    const { jobs } = parse(textOf(top, ".github/workflows/okr.yml"));
    expect(jobs.validate.defaults.run["working-directory"]).toBe("team: docs/okr");
  });

  it("takes the person from git, and the organisation from the folder", () => {
    const folder = emptyFolder("corner-bakery-okrs");
    execFileSync("git", ["init", "-q", folder]);
    execFileSync("git", ["-C", folder, "config", "user.name", "Nell Archer"]);
    execFileSync("git", ["-C", folder, "config", "user.email", "123+nell@users.noreply.github.com"]);
    okr(folder, ["init", "--yes"]);
    const team = parse(textOf(folder, "teams/company.yaml"));
    expect(team).toMatchObject({ name: "Corner Bakery", level: "company", lead: "nell" });
    expect(team.members).toEqual({ nell: { name: "Nell Archer", email: "123+nell@users.noreply.github.com" } });
    expect(parse(textOf(folder, "okr.yaml")).timezone).toBe("Europe/London");
  });

  it("keeps what people typed, whatever is in it", () => {
    const folder = emptyFolder();
    const organisation = 'Quay & "Sons": #1 {not} [a] map\t– ✨';
    const name = "- *O'Neil*, & co: yes";
    expect(
      okr(folder, ["init", "--yes", "--organisation", organisation, "--name", name, "--handle", "1e3"]).status,
    ).toBe(0);
    expect(parse(textOf(folder, "okr.yaml")).organisation).toBe(organisation);
    expect(parse(textOf(folder, "teams/company.yaml"))).toMatchObject({ lead: "1e3", members: { "1e3": { name } } });
    expect(problemsIn(folder)).toEqual([]);
  });

  it.each([
    ["2026-10-01", "2026-Q4", false],
    ["2026-12-31", "2026-Q4", true],
    ["2028-02-29", "2028-Q1", true],
    ["2027-07-15T23:30:00-09:00", "2027-Q3", true],
  ])("begins on %s with the cycle %s", (asOf, cycle, later) => {
    const folder = emptyFolder();
    expect(okr(folder, ["init", ...ADA, "--as-of", asOf]).status).toBe(0);
    const objective = parse(textOf(folder, `cycles/${cycle}/okrs/company/first-objective.yaml`));
    expect("added_on" in objective).toBe(later);
    expect(problemsIn(folder)).toEqual([]);
  });

  it("overwrites nothing, and says what to add to the editor's settings", () => {
    const folder = emptyFolder();
    put(folder, SETTINGS, "{}");
    put(folder, ".gitattributes", "# mine\n");
    const { status, stdout } = okr(folder, ["init", ...ADA]);
    expect(status).toBe(0);
    expect([textOf(folder, SETTINGS), textOf(folder, ".gitattributes")]).toEqual(["{}", "# mine\n"]);
    expect(stdout).toContain("Left alone, because they were there:\n  .vscode/settings.json\n  .gitattributes\n");
    expect(stdout).toContain('"./.okr/schemas/team.schema.json": "teams/*.yaml"');
  });

  it("says so when what was there does not fit", () => {
    const folder = emptyFolder();
    put(folder, "teams/company.yaml", "name: Harbour\nlevel: company\nlead: mira\nmembers: {mira: {}}\n");
    const { status, stderr } = okr(folder, ["init", ...ADA]);
    expect(status).toBe(0);
    expect(stderr).toContain("run okr validate");
  });

  it("goes on where an earlier one was stopped", () => {
    const folder = emptyFolder();
    okr(folder, ["init", ...ADA]);
    rmSync(join(folder, "okr.yaml"));
    expect(okr(folder, ["init", ...ADA]).status).toBe(0);
    expect(problemsIn(folder)).toEqual([]);
  });

  it("is refused inside a workspace, which it names", () => {
    const folder = emptyFolder();
    okr(folder, ["init", ...ADA]);
    const before = filesIn(folder);
    for (const args of [["init"], ["init", "teams/new"], ["-C", "cycles", "init"]]) {
      const { status, stderr } = okr(folder, [...args, "--yes"]);
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`${folder} is a workspace already`),
      });
    }
    expect(filesIn(folder)).toEqual(before);
  });

  it("names everything that is wrong at once, and writes nothing", () => {
    const folder = emptyFolder();
    const { status, stderr } = okr(folder, [
      "init",
      "x",
      "--handle",
      "Ada O",
      "--email",
      "ada",
      "--timezone",
      "Europe/Londn",
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('--handle cannot be "Ada O". It is not lower-case');
    expect(stderr).toContain("Such as ada-o.");
    expect(stderr).toContain('--email cannot be "ada"');
    expect(stderr).toContain('Did you mean "Europe/London"?');
    expect(filesIn(folder).size).toBe(0);
  });

  it("refuses a file where the folder should be", () => {
    const folder = emptyFolder();
    put(folder, "taken", "");
    expect(okr(folder, ["init", "taken/okr", "--yes"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is not a folder"),
    });
  });

  it("answers in JSON", () => {
    const folder = emptyFolder();
    const { stdout } = okr(folder, ["init", "sub", ...ADA, "--json"]);
    const { written, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({
      schemaVersion: 1,
      kind: "init",
      workspace: join(folder, "sub"),
      organisation: "Sub",
      timezone: "Europe/London",
      handle: "ada",
      cycle: "2026-Q4",
      objective: "company/first-objective",
      kept: [],
    });
    expect(written).toContain("okr.yaml");
  });
});

describe("a handle", () => {
  it.each([
    ["ada@harbour.example", "Ada Okafor", "ada"],
    ["Ada.Okafor+okr@harbour.example", undefined, "ada-okafor"],
    ["1234567+ada@users.noreply.github.com", undefined, "ada"],
    [undefined, "Zoë Müller", "zoe"],
    ["李@example.cn", "李 明", "account"],
  ])("is made of %s and %s", (email, name, handle) => {
    expect(handleFor({ email, name, account: "account" })).toBe(handle);
  });

  it("is never empty", () => {
    expect(handleFor({ email: undefined, name: "李", account: undefined })).toBe("me");
  });
});
