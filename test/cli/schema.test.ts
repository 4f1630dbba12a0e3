import { describe, expect, it } from "vitest";
import { emptyFolder, filesIn, freshWorkspace, okr, put, textOf } from "./built-okr.ts";

const PUBLISHED = new URL("../../schemas", import.meta.url).pathname;

describe("okr schema", () => {
  it("prints a kind's schema as it is published", () => {
    expect(okr(emptyFolder(), ["schema", "check-in"])).toEqual({
      status: 0,
      stdout: textOf(PUBLISHED, "check-in.schema.json"),
      stderr: "",
    });
  });

  it("lists the kinds with where they live", () => {
    const { stdout } = okr(emptyFolder(), ["schema"]);
    expect(stdout.split("\n")).toContain("team        teams/<team>.yaml");
    const { kinds } = JSON.parse(okr(emptyFolder(), ["schema", "--json"]).stdout);
    expect(kinds).toHaveLength(12);
    expect(kinds).toContainEqual({ kind: "cycle", title: "Cycle", path: "cycles/<cycle>/cycle.yaml" });
  });

  it("refuses a kind that there is not", () => {
    const { status, stdout, stderr } = okr(emptyFolder(), ["schema", "objektive"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain('Did you mean "objective"?');
  });

  it("refreshes the workspace's copies, and only those that are not current", () => {
    const folder = freshWorkspace();
    const before = filesIn(folder);
    put(folder, ".okr/schemas/team.schema.json", "{}");
    expect(okr(folder, ["schema", "--write"]).stdout).toBe("✓ .okr/schemas/team.schema.json\n");
    expect(filesIn(folder)).toEqual(before);
    expect(JSON.parse(okr(folder, ["schema", "--write", "--json"]).stdout).written).toEqual([]);
  });

  it("writes copies into a workspace only", () => {
    expect(okr(emptyFolder(), ["schema", "--write"]).status).toBe(2);
  });
});
