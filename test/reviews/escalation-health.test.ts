import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import { escalationHealthDocument } from "../../src/reviews/escalation-health.ts";
import { escalationHealthFacts } from "../../src/reviews/facts/escalation-health.ts";
import { voiceOf } from "../../src/score/voice.ts";
import type { Cycle, Escalation } from "../../src/workspace/workspace.ts";
import { anEvidence } from "../flags/build.ts";
import { anEscalation } from "./build.ts";

/** An escalation on a day of November that somebody decided at once. */
const decidedBy = (day: number, by: string, given: Partial<Escalation> = {}): Escalation => {
  const at = `2026-11-${String(day).padStart(2, "0")}T10:00:00+00:00`;
  return anEscalation({
    id: `${at.slice(0, 10)}-x`,
    raised: { by: "ada", at },
    events: [{ at, by, did: "decided" }],
    ...given,
  });
};

/** The page on some escalations of the fourth quarter, as markdown. */
function pageOn(escalations: Escalation[], cyclesOf = (cycles: Cycle[]): Cycle[] => cycles): string {
  const { programme, asOf, cycle } = anEvidence({ escalations });
  const facts = escalationHealthFacts(programme, cyclesOf([...programme.cycles.values()]), asOf);
  const voice = voiceOf(programme, cycle, asOf);
  return toMarkdown(escalationHealthDocument(facts, { voice, in: () => voice }, programme.settings.week));
}

describe("the page on the health of escalation", () => {
  it("says that decisions are spread, or on whom they rest", () => {
    const days = [2, 3, 4, 5, 6, 9];
    const spread = days.map((day, index) => decidedBy(day, ["mira", "theo", "lena"][index % 3] ?? ""));
    expect(pageOn(spread)).toContain("6 decisions, made or waiting, spread over 3 people.");
    const heavy = days.map((day) => decidedBy(day, day === 9 ? "theo" : "mira"));
    expect(pageOn(heavy)).toContain("Mira Castell carries 5 of 6 decisions (83 %).");
    expect(pageOn(heavy.slice(0, 4))).toContain("4 decisions, made or waiting: too few for a pattern.");
  });

  it("shows shares from five on and none before", () => {
    const some = [2, 3, 4, 5, 6].map((day) => decidedBy(day, "mira"));
    expect(pageOn(some)).toContain("**5 escalations:** 5 settled, 0 open.");
    expect(pageOn(some)).toContain("| Tier 2 | 5 | 5 of 5 (100 %) |");
    expect(pageOn(some.slice(1))).toContain("**4 escalations: too few for a pattern.** 4 settled, 0 open.");
    expect(pageOn(some.slice(1))).not.toContain("%");
  });

  it("names one cycle, or the first and the last", () => {
    expect(pageOn([], (cycles) => cycles.slice(-1))).toContain("\n2026-Q4, as of Mon 23 Nov, 23:59.");
    expect(pageOn([])).toContain("\n2026-Q3 to 2026-Q4, as of");
    expect(pageOn([])).toContain("**Nothing was escalated.**");
  });

  it("keeps what people wrote as text", () => {
    const review = { assumption: "<b>One</b> | price *for* all" };
    const page = pageOn([decidedBy(2, "mira", { review }), decidedBy(3, "mira", { review })]);
    expect(page).toContain("\\<b>One\\</b> | price \\*for\\* all");
  });
});
