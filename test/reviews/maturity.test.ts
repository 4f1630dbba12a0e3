import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import { toTerminal } from "../../src/render/terminal.ts";
import { maturityDocument } from "../../src/reviews/maturity.ts";
import { anEvidence, type ProgrammeGiven } from "../flags/build.ts";
import { aMaturity } from "../flags/maturity/build.ts";
import { programme } from "../flags/random-programme.ts";
import { aLearning } from "./build.ts";

const documentOf = (given: ProgrammeGiven) => maturityDocument(aMaturity(given), anEvidence(given).voice);

describe("the slide of maturity", () => {
  it("fits a screen of 80 by 40, whatever a programme holds", () => {
    fc.assert(
      fc.property(programme, (given) => {
        const lines = toTerminal(documentOf(given), { width: 80, color: false }).trimEnd().split("\n");
        expect(lines.length).toBeLessThan(40);
        expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
        expect(lines.filter((line) => / [✓×?] /.test(line) && !line.includes("shown, "))).toHaveLength(20);
      }),
      { numRuns: 60 },
    );
  });

  it("says how many show, stage by stage, and what comes next", () => {
    const text = toMarkdown(documentOf({ previous: null, learnings: [aLearning()] }));
    expect(text).toContain("0 of 20 signs show. ✓ shown, × not shown, ? cannot tell.");
    expect(text).toContain("| Plan | ? Final by the end of week one |");
    expect(text).toContain("| 0 of 5 | ? Units, not percentages | no key result is active |");
    expect(text).toContain("| Learn | × A library that is read | 0 of 1 used elsewhere, 0 tagged |");
    expect(text).toContain("### Work on next\n\n1. Write down a lesson");
  });

  it("says so when nothing is left to work on", () => {
    const { voice } = anEvidence();
    const maturity = { ...aMaturity(), next: [] };
    expect(toMarkdown(maturityDocument(maturity, voice))).toContain(
      "**Work on next:** Nothing that the data shows; ask about what it cannot tell.",
    );
    const counts = { shown: 20, notShown: 0, cannotTell: 0 };
    expect(toMarkdown(maturityDocument({ ...maturity, counts }, voice))).toContain(
      "**Work on next:** Nothing: keep it so.",
    );
  });
});
