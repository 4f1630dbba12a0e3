import { describe, expect, it } from "vitest";
import type { EscalationCase } from "../../../src/escalation/health/case.ts";
import { sharedAssumptions } from "../../../src/reviews/facts/shared-assumptions.ts";

/** Escalations whose reviews say so; only what is looked at is there. */
const cases = (...assumptions: (string | null)[]): EscalationCase[] =>
  assumptions.map((assumption, index) => {
    return { id: `2026-11-0${index + 1}-x`, cycle: "2026-Q4", team: "growth", assumption } as EscalationCase;
  });

describe("planning assumptions that several escalations share", () => {
  it.each<[string, (string | null)[], [string, number][]]>([
    ["none", [null, null], []],
    ["each its own", ["Legal turns a draft in a week", "The feed covers every port we need"], []],
    ["the same words", ["Legal is fast", "Legal is fast"], [["Legal is fast", 2]]],
    [
      "nearly the same words",
      ["Legal turns a draft round in a week", "legal turns a draft in a week."],
      [["Legal turns a draft round in a week", 2]],
    ],
    [
      "those that broke most often first",
      ["One price for all", "Legal is fast", "One price for all", "Legal is fast", null, "legal is fast!"],
      [
        ["Legal is fast", 3],
        ["One price for all", 2],
      ],
    ],
  ])("%s", (_, assumptions, expected) => {
    const shared = sharedAssumptions(cases(...assumptions));
    expect(shared.map(({ assumption, escalations }) => [assumption, escalations.length])).toEqual(expected);
  });
});
