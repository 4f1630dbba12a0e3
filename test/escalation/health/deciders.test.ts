import { describe, expect, it } from "vitest";
import type { EscalationCase } from "../../../src/escalation/health/case.ts";
import { decisionLoad } from "../../../src/escalation/health/deciders.ts";

const kept = { promisedMinutes: 60, tookMinutes: 30, outcome: "in-time", isOverdue: false } as const;

const aCase = (given: Partial<EscalationCase>): EscalationCase => ({
  id: "2026-11-20-x",
  title: "X",
  cycle: "2026-Q4",
  team: "growth",
  affects: ["growth/activation"],
  raisedAtTier: 2,
  state: "decided",
  stays: [{ tier: 2, acknowledge: kept, decide: kept }],
  settledAtTier: 2,
  moved: 0,
  reopened: 0,
  decidedBy: [],
  waitsFor: null,
  asked: null,
  assumption: null,
  ...given,
});

/** So many decisions by each. */
const decisions = (counts: Record<string, number>): EscalationCase[] =>
  Object.entries(counts).flatMap(([by, count]) => Array.from({ length: count }, () => aCase({ decidedBy: [by] })));

describe("on whom decisions rest", () => {
  it.each<[string, Record<string, number>, string[]]>([
    ["nobody", {}, []],
    ["too few to say", { mira: 4 }, []],
    ["one alone", { mira: 5 }, ["mira"]],
    ["one with most", { mira: 4, jon: 1, kofi: 1 }, ["mira"]],
    ["two of five", { mira: 3, jon: 3, kofi: 1, ada: 1, lena: 1 }, ["jon", "mira"]],
    ["exactly half is not most", { mira: 3, jon: 1, kofi: 1, ada: 1 }, []],
    ["two alike", { mira: 3, jon: 3 }, []],
    ["all alike", { mira: 2, jon: 2, kofi: 2, ada: 2 }, []],
  ])("%s", (_, counts, carriers) => {
    expect(decisionLoad(decisions(counts)).carriers).toEqual(carriers);
  });

  it("counts what waits for them, and every decision on what was reopened; nothing of what was withdrawn", () => {
    const load = decisionLoad([
      ...decisions({ mira: 2 }),
      aCase({ state: "raised", settledAtTier: null, decidedBy: ["kofi"], waitsFor: "mira" }),
      aCase({ state: "acknowledged", settledAtTier: null, waitsFor: "ada" }),
      aCase({ state: "raised", settledAtTier: null, waitsFor: null }),
      aCase({ state: "withdrawn", settledAtTier: null, decidedBy: ["lena"] }),
    ]);
    expect(load).toEqual({
      deciders: [
        { handle: "mira", decided: 2, waiting: 1, share: 0.6 },
        { handle: "ada", decided: 0, waiting: 1, share: 0.2 },
        { handle: "kofi", decided: 1, waiting: 0, share: 0.2 },
      ],
      total: 5,
      carriers: ["mira"],
    });
  });

  it("tells no shares of few", () => {
    expect(decisionLoad(decisions({ mira: 3, jon: 1 })).deciders.map(({ share }) => share)).toEqual([null, null]);
  });
});
