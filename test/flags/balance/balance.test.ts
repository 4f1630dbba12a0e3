import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/flags/balance/balance.ts";
import { CAUSE_GROUPS } from "../../../src/flags/balance/cause.ts";
import { CAUSES } from "../../../src/flags/balance/causes.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { FLAG_RULES } from "../../../src/flags/registry.ts";
import { anIncrease } from "../../score/build.ts";
import { anEvidence } from "../build.ts";
import { programme } from "../random-programme.ts";
import { aBalance, anObjectiveAt } from "./build.ts";

describe("how evenly objectives move", () => {
  it.each([
    ["a gap of 30 points", [anObjectiveAt("a", 65, 50), anObjectiveAt("b", 35, 50)], "unbalanced"],
    ["one just short of it", [anObjectiveAt("a", 64, 50), anObjectiveAt("b", 35, 50)], "balanced"],
    ["all equally far behind", [anObjectiveAt("a", 10, 50), anObjectiveAt("b", 10, 50)], "balanced"],
    ["each against its own plan", [anObjectiveAt("a", 80, 80), anObjectiveAt("b", 30, 30)], "balanced"],
    ["little expected of them", [anObjectiveAt("a", 90, 19), anObjectiveAt("b", 0.5, 19)], "too-early"],
    ["only one of them", [anObjectiveAt("a", 50, 50)], "too-few"],
    ["none", [], "too-few"],
  ])("%s: %#", (_, objectives, verdict) => {
    expect(aBalance({ objectives }).verdict).toBe(verdict);
  });

  it("follows the rule as okr.yaml sets it", () => {
    const objectives = [anObjectiveAt("a", 60, 50), anObjectiveAt("b", 45, 50)];
    const settings = { rules: { "progress/unbalanced": { gap: 0.15 } } };
    expect(aBalance({ objectives }).verdict).toBe("balanced");
    expect(aBalance({ objectives, settings })).toMatchObject({ verdict: "unbalanced", flaggedFrom: 0.15 });
  });

  it("names the ends, and leaves out what cannot be compared", () => {
    const unheard = { id: "growth/unheard", title: "Unheard", keyResults: [anIncrease()] };
    const unplanned = {
      id: "growth/unplanned",
      title: "Unplanned",
      keyResults: [{ id: "kr1", title: "A baseline", type: "baseline" as const, measurements: 3 }],
    };
    const objectives = [anObjectiveAt("a", 70, 50), anObjectiveAt("b", 20, 50), unheard, unplanned];
    const balance = aBalance({ objectives });
    expect(balance).toMatchObject({ best: "growth/a", worst: "growth/b" });
    expect(balance.gap).toBeCloseTo(0.5);
    expect(balance.objectives.map(({ id }) => id)).toEqual(["growth/a", "growth/b"]);
    expect(balance.notCompared).toMatchObject([
      { id: "growth/unheard", why: "no-check-in" },
      { id: "growth/unplanned", why: "no-plan" },
    ]);
  });

  it("does not see what comes later, what is stopped, and what is another team's", () => {
    const objectives = [
      anObjectiveAt("a", 50, 50),
      { ...anObjectiveAt("later", 90, 50), added_on: "2026-11-24" },
      { ...anObjectiveAt("stopped", 0, 50), state: "stopped" as const },
      { ...anObjectiveAt("other", 0, 50), id: "legal/other" },
    ];
    const balance = aBalance({ objectives });
    expect(balance.objectives.map(({ id }) => id)).toEqual(["growth/a"]);
    expect(balance.notCompared).toEqual([]);
    const level = aBalance({ objectives }, { kind: "level", id: "department" });
    expect(level.objectives.map(({ id }) => id)).toEqual(["growth/a", "legal/other"]);
  });
});

describe("the usual causes", () => {
  it("are sixteen, four of each group, each with a question", () => {
    expect(new Set(CAUSES.map(({ id }) => id)).size).toBe(16);
    for (const group of CAUSE_GROUPS) expect(CAUSES.filter((cause) => cause.group === group)).toHaveLength(4);
    for (const { title, question } of CAUSES) {
      expect(title).toMatch(/^[A-Z].*[^.?]$/);
      expect(question).toMatch(/^[A-Z].*\?$/);
    }
  });

  it("are all gone through, whatever a programme holds", () => {
    fc.assert(
      fc.property(programme, (given) => {
        const evidence = anEvidence(given);
        const flags = findFlags(evidence, FLAG_RULES).raised;
        const part = { kind: "team", id: "growth" } as const;
        const { causes } = balanceOf({ evidence, flags, noHistory: null, part });
        expect(causes.map(({ id }) => id)).toEqual(CAUSES.map(({ id }) => id));
        for (const { verdict, traces, unknown, id } of causes) {
          const shownBy = CAUSES.find((cause) => cause.id === id)?.shownBy;
          if (verdict === "supported") expect(traces.length).toBeGreaterThan(0);
          if (verdict === "clear")
            expect({ traces, unknown, shownBy }).toEqual({ traces: [], unknown: null, shownBy: "data" });
          for (const { message } of traces) expect(message).not.toMatch(/undefined|NaN|null|\[object|\.$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
