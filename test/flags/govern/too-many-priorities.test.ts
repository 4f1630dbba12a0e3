import { describe, expect, it } from "vitest";
import { tooManyPriorities } from "../../../src/flags/govern/too-many-priorities.ts";
import type { Priority } from "../../../src/workspace/workspace.ts";
import { raised } from "../build.ts";

const some = (count: number, year = "2026"): Priority[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index + 1}`,
    year,
    rank: index + 1,
    title: `Priority ${index + 1}`,
    owner: "mira",
    file: `priorities/${year}.yaml`,
  }));

describe("enterprise priorities", () => {
  it.each([
    [0, 1],
    [1, 0],
    [5, 0],
    [6, 1],
  ])("%i of them", (count, findings) => {
    expect(raised(tooManyPriorities, { priorities: some(count) })).toHaveLength(findings);
  });

  it("may be as many as the option says", () => {
    expect(raised(tooManyPriorities, { priorities: some(4) }, { max: 3 })).toHaveLength(1);
    expect(raised(tooManyPriorities, { priorities: some(6) }, { max: 6 })).toHaveLength(0);
  });

  it("are those of the cycle's year", () => {
    expect(raised(tooManyPriorities, { priorities: some(6, "2025") })).toMatchObject([
      {
        message: "2026 has no enterprise priorities, so each team chooses for itself what the company is about",
        spot: { file: "cycles/2026-Q4/cycle.yaml" },
      },
    ]);
  });

  it("say which of them would wait by rank, whatever the order they come in", () => {
    expect(raised(tooManyPriorities, { priorities: some(7).reverse() })).toMatchObject([
      {
        severity: "warning",
        subject: null,
        message: "2026 has 7 enterprise priorities, and teams can follow 5 at most",
        help: 'Decide what waits: by rank it would be "Priority 6" and "Priority 7".',
        spot: { file: "priorities/2026.yaml", pointer: ["priorities", 5, "title"] },
      },
    ]);
  });
});
