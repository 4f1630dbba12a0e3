import { describe, expect, it } from "vitest";
import type { Part } from "../../src/flags/balance/part.ts";
import { toMarkdown } from "../../src/render/markdown.ts";
import { balanceDocument, balanceTitle } from "../../src/reviews/balance.ts";
import { aBalance, anObjectiveAt } from "../flags/balance/build.ts";
import type { ProgrammeGiven } from "../flags/build.ts";
import { anEvidence } from "../flags/build.ts";

/** The document of a balance, as markdown. */
function documentOf(given: ProgrammeGiven, part?: Part): string {
  return toMarkdown(balanceDocument(aBalance(given, part), anEvidence(given).voice));
}

const three = [anObjectiveAt("a", 82, 50), anObjectiveAt("b", 50, 50), anObjectiveAt("c", 20, 50)];

describe("the document of a balance", () => {
  it("says how even it is, draws it and gives the numbers, which add up", () => {
    const text = documentOf({ objectives: three });
    expect(text).toContain(
      "**Out of balance.** The furthest apart, each against its own plan, are “The a”, 32 points ahead and “The c”, 30 points behind.",
    );
    expect(text).toContain("radar-beta");
    expect(text).toContain("| 1 The a | Ada Okafor | 82 % | 50 % | +32 | ● on track |");
    expect(text).toContain("| 2 The b | Ada Okafor | 50 % | 50 % | 0 | ● on track |");
    expect(text).toContain("| 3 The c | Ada Okafor | 20 % | 50 % | −30 | ▲ at risk |");
  });

  it.each([
    ["the company", undefined, "Balance of the company"],
    ["a team", { kind: "team", id: "growth" }, "Balance of Growth"],
    ["departments", { kind: "level", id: "department" }, "Balance of the departments"],
    ["teams", { kind: "level", id: "team" }, "Balance of the teams"],
    ["people", { kind: "level", id: "individual" }, "Balance of individuals"],
  ] as const)("is named after its part: %s", (_, part, title) => {
    const balance = aBalance({}, part ?? { kind: "level", id: "company" });
    expect(balanceTitle(balance, anEvidence().voice)).toBe(title);
  });

  it.each([
    [2, three.slice(0, 2), "A radar takes three objectives; two are drawn as bars."],
    [1, three.slice(0, 1), "A radar takes three objectives; one is drawn as bars."],
    [
      25,
      Array.from({ length: 25 }, (_, index) => anObjectiveAt(`o${index}`, 50, 50)),
      "25 objectives are too many for a radar",
    ],
  ])("draws bars where there is no shape: %i", (_, objectives, words) => {
    const text = documentOf({ objectives });
    expect(text).toContain("xychart-beta");
    expect(text).not.toContain("radar-beta");
    expect(text).toContain(words);
  });

  it("has nothing to draw of nothing, and still asks", () => {
    const text = documentOf({});
    expect(text).toContain("**Nothing to compare.** No objective here can be held against a plan.");
    expect(text).not.toMatch(/```|\|/);
    expect(text).toContain("What to ask the people in the room");
  });

  it("tells what the data shows from what is asked, and goes through all sixteen", () => {
    const text = documentOf({ objectives: three });
    const [, shown = "", asked = "", clear = ""] = text.split(/^## /m);
    expect(shown).toMatch(/^What the data points to/);
    expect(shown).toContain("**Team: Too many hands on one, too few on another.**");
    expect(shown).toContain("_If one person could move for the rest of the cycle, from which objective to which?_");
    expect(asked).toContain(
      "**What have we been asked to take on since planning, and what was taken away for it?** (leader: the focus keeps shifting; the data cannot tell, as the history was not read)",
    );
    expect(asked).toContain("(leader: the team does not trust whoever leads)");
    expect(clear).toContain("; it measures the wrong thing;");
    const count = (part: string, mark: RegExp) => part.match(mark)?.length ?? 0;
    expect(count(shown, /^- \*\*/gm) + count(asked, /^- \*\*/gm) + clear.split(";").length).toBe(16);
  });

  it("names a few of many traces", () => {
    const late = Array.from({ length: 6 }, (_, index) => ({
      ...anObjectiveAt(`late${index}`, 50, 50),
      added_on: "2026-11-02",
    }));
    expect(documentOf({ objectives: late })).toContain("  - 2 more.");
  });

  it("keeps what people typed from being markup", () => {
    const text = documentOf({
      objectives: [
        { ...three[0], title: "# <b>*x*</b> | `y`", keyResults: three[0]?.keyResults ?? [] },
        ...three.slice(1),
      ],
    });
    expect(text).toContain("\\<b>\\*x\\*\\</b> \\| \\`y\\`");
    expect(text).toContain("a1[\"1 # ‹b›*x*‹/b› | 'y'\"]");
  });
});
