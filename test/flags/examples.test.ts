import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { flagPage } from "../../src/flags/page.ts";
import { FLAG_RULES } from "../../src/flags/registry.ts";
import { FLAG_IDS } from "../../src/model/flag-ids.ts";
import { toMarkdown } from "../../src/render/markdown.ts";
import { judgeFlagExample } from "./on-disk.ts";

const pages = new URL("../../docs/rules", import.meta.url).pathname;
const GROUPS = ["plan", "execute", "engage", "learn", "own", "write", "govern", "progress", "escalate"];

/** The files of the groups in a folder, by the ids that they stand for. */
function idsIn(folder: string, ending: string): string[] {
  return GROUPS.flatMap((group) =>
    readdirSync(`${folder}/${group}`).map((file) => `${group}/${file.slice(0, -ending.length)}`),
  ).sort();
}

describe("the registry", () => {
  const ids = FLAG_RULES.map(({ id }) => id).sort();

  it("has every declaration, a page for each, and no other", () => {
    const declarations = new URL("../../src/flags", import.meta.url).pathname;
    expect(ids).toEqual(idsIn(declarations, ".ts"));
    expect(ids).toEqual(idsIn(pages, ".md"));
  });

  it("is what okr.yaml can set and decisions can answer", () => {
    expect([...FLAG_IDS].sort()).toEqual(ids);
  });

  it("names only rules that there are where one gives way to another", () => {
    expect(FLAG_RULES.flatMap(({ silencedBy = [] }) => silencedBy).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.each(FLAG_RULES)("$id", (rule) => {
  it("is tripped by its example", async () => {
    const { problems, flags, printed } = await judgeFlagExample(rule, rule.trips);
    expect(problems, "the example has errors of the format").toEqual([]);
    expect(flags.map((flag) => flag.rule.id)).toContain(rule.id);
    expect(readFileSync(`${pages}/${rule.id}.md`, "utf8")).toBe(toMarkdown(flagPage(rule, printed)));
    for (const { message, help, spot } of flags) {
      expect(message).toMatch(/\S/);
      expect(help).toMatch(/[.?]$/);
      expect(spot.file).not.toBe("");
    }
  });

  it("is not tripped by the example that passes", async () => {
    const { problems, flags } = await judgeFlagExample(rule, rule.passes);
    expect(problems, "the example has errors of the format").toEqual([]);
    expect(flags).toEqual([]);
  });

  it("says what it is in sentences", () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [rule.looksFor, rule.why, rule.remedy]) expect(text).toMatch(/^[A-Z`].*[.?`]$/s);
    expect(rule.source).not.toBe("");
  });
});
