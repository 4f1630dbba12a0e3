import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  commitAll,
  documentOf,
  emptyFolder,
  exampleOf,
  folderOf,
  git,
  okr,
  repositoryOf,
  tooWide,
} from "../scenario.ts";
import { MARINA } from "./marina.ts";

describe("okr maturity", () => {
  it.each([
    ["harbour", "terminal", "maturity.txt"],
    ["harbour", "markdown", "maturity.md"],
    ["harbour", "html", "maturity.html"],
    ["harbour", "json", "maturity.json"],
    ["minimal", "terminal", "maturity-minimal.txt"],
  ] as const)("of %s as %s", async (example, format, golden) => {
    const { status, stdout, stderr } = await okr(exampleOf(example), ["maturity", "--format", format]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`golden/${golden}`);
    if (format !== "terminal") return;
    expect(tooWide(stdout)).toEqual([]);
    expect(stdout.trimEnd().split("\n").length).toBeLessThan(40);
  });

  it("is one JSON document, the same bytes in every surrounding", async () => {
    const harbour = exampleOf("harbour");
    const run = await okr(harbour, ["maturity", "--json"]);
    const document = documentOf(run, "maturity");
    expect((document.stages as { signs: unknown[] }[]).map(({ signs }) => signs.length)).toEqual([5, 5, 5, 5]);
    const elsewhere = { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", COLUMNS: "200", FORCE_COLOR: "1" };
    expect((await okr(harbour, ["maturity", "--json"], { env: elsewhere })).stdout).toBe(run.stdout);
  });

  it("writes a file", async () => {
    const folder = emptyFolder();
    const run = await okr(folder, ["-C", exampleOf("harbour"), "maturity", "-o", "maturity.md"]);
    expect(run).toEqual({ status: 0, stdout: "", stderr: "Written to maturity.md\n" });
    expect(readFileSync(join(folder, "maturity.md"), "utf8")).toMatch(/^# Maturity of Harbour, 2026-Q4\n/);
  });

  it("reads from git when the planning ended, and says when it cannot", async () => {
    const file = "cycles/2026-Q4/okrs/growth/activation.yaml";
    const folder = folderOf(MARINA);
    expect(await signIn(folder, "final-in-first-week")).toMatchObject({
      verdict: "cannot-tell",
      because: "there is no git repository",
    });
    repositoryOf(folder, "2026-09-28T12:00:00+00:00");
    expect(await signIn(folder, "final-in-first-week")).toMatchObject({
      verdict: "shown",
      because: "last planning edit on Mon 28 Sep",
    });
    writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace("target: 45", "target: 40"));
    commitAll(folder, "lower", "2026-10-26T12:00:00+00:00");
    expect(await signIn(folder, "final-in-first-week")).toMatchObject({ verdict: "not-shown" });
    expect(await signIn(folder, "decided-changes")).toMatchObject({ verdict: "not-shown" });
    const parent = emptyFolder();
    git(parent, ["clone", "--quiet", "--depth", "1", `file://${folder}`, "shallow"]);
    expect(await signIn(join(parent, "shallow"), "final-in-first-week")).toMatchObject({
      verdict: "cannot-tell",
      because: "the clone is shallow (fetch-depth: 0)",
    });
  });
});

async function signIn(folder: string, id: string): Promise<unknown> {
  const document = documentOf(await okr(folder, ["maturity", "--json"]), "maturity");
  const signs = (document.stages as { signs: { id: string }[] }[]).flatMap((stage) => stage.signs);
  return signs.find((sign) => sign.id === id);
}
