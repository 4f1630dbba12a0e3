import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../../src/render/markdown.ts";
import { BASE, onBase } from "../../../src/workspace/rules/base.ts";
import { rulePage } from "../../../src/workspace/rules/page.ts";
import { findRule, RULES, severityOf } from "../../../src/workspace/rules/registry.ts";
import { judgeExample } from "./on-disk.ts";

const root = new URL("../../..", import.meta.url).pathname;
const declarations = join(root, "src/workspace/rules");
const pages = join(root, "docs/rules");

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ending));
}

/** Every rule id that stands as a word in the sources, outside the declarations. */
function reportedIds(): Set<string> {
  const sources = ["src/workspace", "src/model"].flatMap((folder) =>
    filesIn(join(root, folder), ".ts").map((path) => join(root, folder, path)),
  );
  const texts = sources.filter((path) => !path.startsWith(declarations)).map((path) => readFileSync(path, "utf8"));
  return new Set(texts.flatMap((text) => text.match(/(?<=")(?:format|ignore|path|reference)\/[a-z-]+(?=")/g) ?? []));
}

describe("the registry", () => {
  const ids = RULES.map(({ id }) => id);

  it("lists every declaration once, by id", () => {
    const declared = filesIn(declarations, ".ts").filter((path) => path.includes("/"));
    expect(ids).toEqual(declared.map((path) => path.slice(0, -".ts".length)).sort());
  });

  it("knows every rule that the sources report", () => {
    expect([...reportedIds()].filter((id) => findRule(id) === undefined)).toEqual([]);
  });

  it("has a page for every rule and no other", () => {
    expect(
      filesIn(pages, ".md")
        .filter((path) => /^(?:format|ignore|path|reference|[^/]+$)/.test(path))
        .sort(),
    ).toEqual(["README.md", "flags.md", ...ids.map((id) => `${id}.md`)].sort());
  });

  it("takes a rule that nobody declared for a fault of the program", () => {
    expect(severityOf("format/syntax")).toBe("error");
    expect(() => severityOf("format/nothing")).toThrow("format/nothing");
  });
});

describe("the base of the examples", () => {
  it("is valid", async () => {
    expect((await judgeExample([])).problems).toEqual([]);
  });

  it("gives way to an example's file at the same path", () => {
    const [first] = onBase([{ file: "okr.yaml", text: "version: 2\n" }]).filter(({ file }) => file === "okr.yaml");
    expect(first?.text).toBe("version: 2\n");
    expect(onBase([])).toEqual(BASE);
  });
});

/** Found by `okr flags`, and tested with it. */
const BY_FLAGS = ["ignore/unused"];

describe.each(RULES.filter(({ id }) => !BY_FLAGS.includes(id)))("$id", (rule) => {
  it("is tripped by its example, and by nothing else in it", async () => {
    const { problems, printed } = await judgeExample(rule.trips);
    expect(problems.map(({ rule: id, severity }) => ({ id, severity }))).toEqual([
      { id: rule.id, severity: rule.severity },
    ]);
    await expect(printed).toMatchFileSnapshot(`golden/${rule.id}.txt`);
    expect(readFileSync(join(pages, `${rule.id}.md`), "utf8")).toBe(toMarkdown(rulePage(rule, printed)));
  });

  it("is not tripped by the example that passes", async () => {
    expect((await judgeExample(rule.passes)).problems).toEqual([]);
  });

  it("says what it is in sentences", () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [rule.looksFor, rule.why, rule.remedy]) expect(text).toMatch(/^[A-Z`].*[.`]$/s);
    expect(rule.source).not.toBe("");
  });
});
