import { describe, expect, it } from "vitest";
import { okr } from "./built-okr.ts";
import { expectSameBytes, HARBOUR } from "./documents.ts";

const agenda = (...args: string[]) => okr(HARBOUR, ["agenda", "weekly", ...args]);

const CALLS = {
  company: ["--as-of", "2026-11-23"],
  growth: ["--as-of", "2026-11-23", "--team", "growth"],
  "company-friday": ["--as-of", "2026-11-20"],
  "growth-friday": ["--as-of", "2026-11-20", "--team", "growth"],
};

describe("okr agenda weekly", () => {
  for (const [name, args] of Object.entries(CALLS)) {
    it.each([
      ["markdown", "md"],
      ["terminal", "txt"],
    ])(`of ${name} as %s`, async (format, extension) => {
      const { status, stdout, stderr } = agenda(...args, "--format", format);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      await expect(stdout).toMatchFileSnapshot(`golden/agenda-weekly-${name}.${extension}`);
    });
  }

  it.each(["html", "json"])("of growth as %s", async (format) => {
    const { status, stdout } = agenda(...CALLS.growth, "--format", format);
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`golden/agenda-weekly-growth.${format}`);
  });

  it("is markdown where nobody looks at a terminal, and JSON for --json", () => {
    expect(agenda(...CALLS.growth).stdout).toBe(agenda(...CALLS.growth, "--format", "markdown").stdout);
    expect(agenda(...CALLS.growth, "--json").stdout).toBe(agenda(...CALLS.growth, "--format", "json").stdout);
  });

  it("takes thirty minutes, whatever is on it", () => {
    for (const day of ["2026-10-01", "2026-10-12", "2026-11-23", "2026-12-31"]) {
      const { items } = JSON.parse(agenda("--as-of", day, "--json").stdout);
      expect(items.reduce((total: number, { minutes }: { minutes: number }) => total + minutes, 0)).toBe(30);
    }
  });

  it("gives the same bytes everywhere", () => expectSameBytes(["agenda", "weekly", ...CALLS.company]));

  it.each([
    [["--team", "grwth"], 'There is no team "grwth"', "Did you mean growth?"],
    [["--format", "markdwn"], '--format cannot be "markdwn"', "Did you mean markdown?"],
    [["--json", "--format", "html"], "--json and --format html", "Leave one of them out."],
  ])("refuses %j", (args, message, help) => {
    const { status, stdout, stderr } = agenda(...CALLS.company, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });
});
