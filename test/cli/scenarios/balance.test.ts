import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  commitAll,
  documentOf,
  emptyFolder,
  exampleOf,
  expectUsageError,
  folderOf,
  okr,
  put,
  repositoryOf,
  snapshot,
  tooWide,
} from "../scenario.ts";
import { MARINA } from "./marina.ts";

let harbour: string;
let minimal: string;
beforeAll(() => {
  harbour = exampleOf("harbour");
  minimal = exampleOf("minimal");
});

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

describe("okr balance", () => {
  it.each([
    ["balance.txt", ["--format", "terminal"]],
    ["balance-team.txt", ["team", "--format", "terminal"]],
    ["balance-marketing.txt", ["marketing", "--format", "terminal"]],
    ["balance-marketing.md", ["marketing"]],
    ["balance-marketing.html", ["marketing", "--format", "html"]],
    ["balance-success.md", ["success"]],
    ["balance-departments.md", ["department"]],
  ])("of harbour: %s", async (golden, args) => {
    const before = snapshot(harbour);
    const { status, stdout, stderr } = await okr(harbour, ["balance", ...args]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`golden/${golden}`);
    if (golden.endsWith(".txt")) expect(tooWide(stdout)).toEqual([]);
    expect(snapshot(harbour)).toEqual(before);
  });

  it("as one JSON document", async () => {
    const run = await okr(harbour, ["balance", "platform", "--json"]);
    const document = documentOf(run, "balance");
    expect(document).toMatchObject({
      asOf: "2026-11-20",
      cycle: "2026-Q4",
      scope: { kind: "team", id: "platform" },
      verdict: "balanced",
    });
    expect(document.causes).toHaveLength(16);
    await expect(run.stdout).toMatchFileSnapshot("golden/balance-platform.json");
  });

  it("of a workspace with one objective has little to say, and asks", async () => {
    const { status, stdout, stderr } = await okr(minimal, ["balance", "--format", "terminal"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot("golden/balance-minimal.txt");
  });

  it("sees nothing that comes later", async () => {
    const early = await okr(harbour, ["balance", "team", "--json", "--as-of", "2026-10-10"]);
    expect(documentOf(early, "balance")).toMatchObject({ verdict: "too-early" });
    expect(early.stdout).not.toContain("stop-help-centre");
    expect(early.stdout).not.toContain("platform/data-exports");
  });

  it("puts the radar beside markdown in a file, and into the page in HTML", async () => {
    const folder = emptyFolder();
    const call = ["-C", harbour, "balance", "marketing", "-o"];
    expect(await okr(folder, [...call, "our balance.md"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "Written to our balance.md and our balance.svg\n",
    });
    expect(read(folder, "our balance.md")).toContain(
      "![Plan and actual, each objective against its own plan](our%20balance.svg)",
    );
    expect(read(folder, "our balance.svg")).toMatch(/^<svg xmlns="[^"]+".*<desc>1 Outreach/s);
    await okr(folder, [...call, "balance.html"]);
    expect(read(folder, "balance.html")).toContain('<svg class="chart radar"');
    await okr(folder, [...call, "balance.json"]);
    expect(JSON.parse(read(folder, "balance.json"))).toMatchObject({ kind: "balance" });
    expect([...snapshot(folder).keys()]).toEqual(["balance.html", "balance.json", "our balance.md", "our balance.svg"]);
  });

  it("draws no picture where there is no shape", async () => {
    const folder = emptyFolder();
    const { stderr } = await okr(folder, ["-C", harbour, "balance", "web", "-o", "web.md"]);
    expect(stderr).toBe("Written to web.md\n");
    expect(read(folder, "web.md")).toContain("xychart-beta");
  });

  it("refuses what is not there, and a picture's name for a document", async () => {
    expectUsageError(
      await okr(harbour, ["balance", "platfrom"]),
      'There is no team and no level "platfrom"',
      "Did you mean platform?",
    );
    expectUsageError(
      await okr(harbour, ["balance", "growth/activation"]),
      'There is no team and no level "growth/activation"',
      "Name a team, or a level: company, department and team.",
    );
    const folder = emptyFolder();
    expectUsageError(
      await okr(folder, ["-C", harbour, "balance", "marketing", "-o", "radar.svg", "--format", "markdown"]),
      "radar.svg is the name of a picture, and a document is to be written",
    );
    expect([...snapshot(folder).keys()]).toEqual([]);
  });

  it("reads from git what was changed since planning", async () => {
    const file = "cycles/2026-Q4/okrs/growth/activation.yaml";
    const folder = folderOf(MARINA);
    put(folder, { "okr.yaml": MARINA["okr.yaml"] ?? "" });
    repositoryOf(folder, "2026-09-28T12:00:00+00:00");
    const planned = documentOf(await okr(folder, ["balance", "growth", "--json"]), "balance");
    expect(causeIn(planned, "shifts-focus")).toMatchObject({ verdict: "clear" });
    writeFileSync(join(folder, file), read(folder, file).replace("target: 45", "target: 40"));
    commitAll(folder, "lower", "2026-10-26T12:00:00+00:00");
    const changed = documentOf(await okr(folder, ["balance", "growth", "--json"]), "balance");
    expect(causeIn(changed, "shifts-focus")).toMatchObject({ verdict: "supported" });
    const before = documentOf(await okr(folder, ["balance", "growth", "--json", "--as-of", "2026-10-25"]), "balance");
    expect(causeIn(before, "shifts-focus")).toMatchObject({ verdict: "clear" });
  });
});

function causeIn(document: Record<string, unknown>, id: string): unknown {
  return (document.causes as { id: string }[]).find((cause) => cause.id === id);
}
