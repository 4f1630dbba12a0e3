import { describe, expect, it } from "vitest";
import { judgeExample } from "../rules/on-disk.ts";

/** What is wrong with an entry of `rules`. */
async function problemsOf(entry: string): Promise<{ rule: string; help: string | null; column: number }[]> {
  const text = `version: 1\norganisation: Harbour\ntimezone: Europe/London\nrules:\n  ${entry}\n`;
  const { problems } = await judgeExample([{ file: "okr.yaml", text }]);
  return problems.map(({ rule, help, column }) => ({ rule, help, column }));
}

describe("an entry of rules in okr.yaml", () => {
  it.each([
    "plan/no-buy-in: off",
    "plan/no-buy-in: {severity: info}",
    "plan/too-many-or-too-few: {severity: error, max: 4, min: 0}",
    "write/activity-not-outcome: {verbs: [hoist, moor]}",
    "progress/unbalanced: {gap: 0.25}",
    "plan/no-buy-in: {severity: error, x-why: ours}",
  ])("%s is fine", async (entry) => {
    expect(await problemsOf(entry)).toEqual([]);
  });

  it.each<[string, string, RegExp, number]>([
    ["plan/no-buyin: off", "reference/unknown-rule", /plan\/no-buy-in/, 3],
    ["plan/no-buy-in: {max: 4}", "reference/unknown-rule-option", /none beside severity/, 20],
    ["plan/no-buy-in: {severty: info}", "reference/unknown-rule-option", /Did you mean "severity"\?/, 20],
    ["plan/too-many-or-too-few: {maxx: 4}", "reference/unknown-rule-option", /"max"/, 30],
    ["plan/too-many-or-too-few: {max: many}", "format/wrong-type", /okr explain/, 35],
    ["plan/too-many-or-too-few: {max: 4.5}", "format/wrong-type", /okr explain/, 35],
    ["plan/too-many-or-too-few: {max: 0}", "format/out-of-range", /okr explain/, 35],
    ["plan/misaligned: {share: 1.5}", "format/out-of-range", /okr explain/, 28],
    ["write/activity-not-outcome: {verbs: hoist}", "format/wrong-type", /okr explain/, 39],
    ["plan/no-buy-in: loud", "format/wrong-word", /error, warning or info|off/, 19],
  ])("%s is told what to write", async (entry, rule, help, column) => {
    expect(await problemsOf(entry)).toEqual([{ rule, help: expect.stringMatching(help), column }]);
  });
});
