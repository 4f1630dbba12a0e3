import { describe, expect, it } from "vitest";
import { FLAG_RULES } from "../../src/flags/registry.ts";
import { judgeFlagExample } from "./on-disk.ts";

describe.each(FLAG_RULES)("$id", (rule) => {
  it("is tripped by its example", async () => {
    const { problems, flags } = await judgeFlagExample(rule, rule.trips);
    expect(problems, "the example has errors of the format").toEqual([]);
    expect(flags.map((flag) => flag.rule.id)).toContain(rule.id);
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
