import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, okr, textOf } from "./built-okr.ts";
import { expectSameBytes, HARBOUR } from "./documents.ts";

const MONDAY = ["--as-of", "2026-11-23"];
const report = (...args: string[]) => okr(HARBOUR, ["report", "weekly", ...args]);

const CALLS = {
  jon: [...MONDAY, "--by", "jon"],
  growth: [...MONDAY, "--team", "growth"],
  friday: ["--as-of", "2026-11-20"],
};

describe("okr report weekly", () => {
  for (const [name, args] of Object.entries(CALLS)) {
    it.each([
      ["markdown", "md"],
      ["terminal", "txt"],
    ])(`of ${name} as %s`, async (format, extension) => {
      const { status, stdout, stderr } = report(...args, "--format", format);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      await expect(stdout).toMatchFileSnapshot(`golden/report-weekly-${name}.${extension}`);
    });
  }

  it.each([
    ["jon", "html"],
    ["growth", "json"],
  ] as const)("of %s as %s", async (name, format) => {
    const { status, stdout } = report(...CALLS[name], "--format", format);
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`golden/report-weekly-${name}.${format}`);
  });

  it("is the same for everyone, whoever git says is there, unless a reader is named", () => {
    const email = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "user.email", GIT_CONFIG_VALUE_0: "jon@harbour.example" };
    const call = ["report", "weekly", ...MONDAY, "--format", "markdown"];
    expect(okr(HARBOUR, [...call, "--by", "@me"], email).stdout).toContain("## Waits for you, Jon Hartley");
    expect(okr(HARBOUR, call, email).stdout).toBe(report(...MONDAY, "--format", "markdown").stdout);
    expect(report(...MONDAY).stdout).toContain("## Decisions that wait");
    expect(JSON.parse(report(...MONDAY, "--json").stdout)).toMatchObject({
      schemaVersion: 1,
      kind: "report",
      reader: null,
    });
  });

  it("gives the same bytes everywhere", () => expectSameBytes(["report", "weekly", ...CALLS.jon]));

  it("shows the screen its colours and nothing else", () => {
    const plain = report(...CALLS.jon, "--format", "terminal").stdout;
    const coloured = report(...CALLS.jon, "--format", "terminal", "--color").stdout;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
    expect(coloured).not.toBe(plain);
  });

  it.each([
    ["report.md", [], "# Weekly report: Harbour"],
    ["report.html", [], "<!doctype html>"],
    ["report.markdown", [], "# Weekly report: Harbour"],
    ["report", [], "# Weekly report: Harbour"],
    ["report.pdf", ["--format", "html"], "<!doctype html>"],
    ["report.HTM", [], "<!doctype html>"],
    ["report.json", [], '{\n  "schemaVersion": 1,\n  "kind": "report",'],
    ["report.txt", ["--format", "terminal", "--color"], "Weekly report: Harbour\n━"],
  ])("writes %s, in the format of its name unless told otherwise", (file, more, begins) => {
    const folder = emptyFolder();
    const { status, stdout, stderr } = okr(folder, ["-C", HARBOUR, "report", "weekly", ...MONDAY, "-o", file, ...more]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: `Written to ${file}\n` });
    expect(textOf(folder, file).startsWith(begins)).toBe(true);
  });

  it.each([
    [["--by", "jonn"], 2, "Did you mean jon?"],
    [["--by", "growth"], 2, "such as its lead: --by ada"],
    [
      ["-o", "nowhere/report.md"],
      3,
      "okr: nowhere/report.md cannot be written: there is no folder nowhere\nMake the folder",
    ],
    [
      ["-o", "teams", "--format", "html"],
      3,
      "okr: teams cannot be written: it is a folder\nName another file with -o.\n",
    ],
    [
      ["-o", "report.pdf"],
      2,
      "okr: -o report.pdf: nothing is written as .pdf\nLet the name end in .md, .markdown, .html, .htm or .json, or say",
    ],
  ])("refuses %j", (args, status, message) => {
    const run = report(...MONDAY, ...args);
    expect(run).toMatchObject({ status, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(existsSync(join(HARBOUR, "nowhere"))).toBe(false);
  });
});
