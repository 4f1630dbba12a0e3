import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import { weeklyFacts } from "../../src/reviews/weekly-facts.ts";
import { weeklyReport } from "../../src/reviews/weekly-report.ts";
import { voiceOf } from "../../src/score/voice.ts";
import { aPercentage, type CheckInGiven } from "../score/build.ts";
import { aDecision, anEscalation, aWeek, type WeekGiven } from "./build.ts";

const report = (given: WeekGiven, reader: string | null = null) => {
  const basis = aWeek(given);
  return toMarkdown(
    weeklyReport(weeklyFacts(basis), voiceOf(basis.workspace, basis.now.cycle, basis.period.asOf), reader),
  );
};

const at = (value: number, checkIn: Partial<CheckInGiven> & { by?: string } = {}): WeekGiven => ({
  objectives: [
    {
      title: "First value",
      keyResults: [aPercentage({ title: "Moved", checkIns: [{ date: "2026-11-20", value, ...checkIn }] })],
    },
  ],
});

/** The bullets of a section, without their dashes. */
const bullets = (text: string, heading: string) => {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  return section.split("\n").flatMap((line) => (line.startsWith("- ") ? [line.slice(2)] : []));
};

describe("the decisions that wait", () => {
  it("say why a clock stands still, and no date that moves with it", () => {
    const events = [
      { at: "2026-11-23T10:00:00+00:00", by: "lena", did: "paused" as const, why: "The vendor answers on Monday." },
    ];
    const text = report({ ...at(75), escalations: [anEscalation({ events, affects: ["growth/other"] })] });
    const why = "paused: The vendor answers on Monday";
    expect(text).toContain(`**Mira Castell decides; ${why}.** Asked by Ada Okafor`);
    expect(text).toContain(`is open: Mira Castell decides (${why}), and Growth waits for it.`);
    expect(text).toContain("- **Decide:** 2 working days 7 h left; paused: The vendor answers on Monday");
    expect(text).not.toMatch(/decides? by|cannot wait/i);
  });

  const events = [{ at: "2026-11-20T11:00:00+00:00", by: "lena", did: "acknowledged" as const }];
  const escalated = {
    ...at(60, { by: "nia", decision_needed: "May we stop?" }),
    escalations: [anEscalation({ events, affects: ["growth/other"] })],
  };

  it("come whole for who must make them, in a line for the others", () => {
    const text = report(escalated, "lena");
    expect(text).toContain("## Waits for you, Lena Vogt\n\n### Launch with the old wording, or wait?");
    expect(text).toContain("**b: Wait**. Three weeks.");
    expect(bullets(text, "Waits for you").at(-1)).toContain("“May we stop?” **Ada Okafor decides.**");
  });

  it("say so when nothing waits for the reader", () => {
    expect(report(escalated, "marc")).toContain("No decision waits for you.");
  });

  it("come by person when nobody in particular reads", () => {
    const text = report(escalated);
    expect(text).toContain("## Decisions that wait\n\n### For Lena Vogt");
    expect(text).toContain("### For Ada Okafor");
    expect(report({})).toContain("No decision waits.");
  });
});

describe("the week in three lines", () => {
  const third = (given: WeekGiven) => bullets(report(given), "The week in three lines")[2];

  it.each<[string, WeekGiven, string]>([
    ["nothing is wrong", at(60), "Nothing needs a decision."],
    [
      "something is behind",
      at(20),
      "**Above all:** “First value” is off track: Moved stands at 20 % (plan 58, target 100).",
    ],
    [
      "something was asked",
      at(60, { decision_needed: "May we stop?" }),
      "**Above all:** “May we stop?” is open: Mira Castell decides, and Growth waits for it.",
    ],
    [
      "an escalation is late",
      { ...at(20), escalations: [anEscalation({ level: 1 })], asOf: "2026-11-26" },
      "**Above all:** “Launch with the old wording, or wait?” is open: Mira Castell decides, which was due Wed 25 Nov, 17:30, and Growth waits for it.",
    ],
  ])("end with what matters most when %s", (_, given, line) => {
    expect(third(given)).toBe(line);
  });

  it("begin with where everything stands and what changed", () => {
    expect(bullets(report(at(60)), "The week in three lines").slice(0, 2)).toEqual([
      "1 of 1 objective is on track. 60 % of the way on average, plan 58 %; a week ago 0 %.",
      "1 of 1 key result moved forward. “First value” was without a check-in and is on track.",
    ]);
  });
});

describe("the sections", () => {
  it("never call silence 0 %", () => {
    const text = report({ objectives: [{ title: "First value", keyResults: [aPercentage()] }] });
    expect(text).toContain("| First value | no check-in yet |");
    expect(text).not.toContain("0 % (plan");
  });

  it("tell clocks as they were recorded, else as the settings say", () => {
    const events = [{ at: "2026-11-20T14:00:00+00:00", by: "lena", did: "acknowledged" as const }];
    const clocks = bullets(report({ ...at(60), escalations: [anEscalation({ events })] }), "Escalations").slice(0, 2);
    expect(clocks).toEqual([
      "**Acknowledge by Mon 23 Nov, 17:30:** Fri 20 Nov, 14:00, in time",
      "**Decide by Wed 25 Nov, 17:30:** 2 working days left; off-cycle, the next review is on Tue 1 Dec",
    ]);
    const silent = anEscalation({ raised: { by: "ada", at: "2026-11-20T10:15:00+00:00" } });
    expect(bullets(report({ ...at(60), escalations: [silent] }), "Escalations")[1]).toBe(
      "**Decide by Fri 27 Nov, 17:30:** 4 working days left; off-cycle, the next review is on Tue 1 Dec",
    );
  });

  it("say who owes which check-in, and that none is missing", () => {
    expect(bullets(report({ ...at(60), asOf: "2026-11-30" }), "Missing")).toEqual([
      "**Ada Okafor**: Moved (since Fri 27 Nov, 3 days late)",
    ]);
    expect(report(at(60))).toContain("None: every check-in is in.");
  });

  it("tell the decisions of the week with what gives way", () => {
    const decisions = [aDecision({ because: "A tenth is enough", gives_way: "The test" })];
    expect(bullets(report({ ...at(60), decisions }), "Decisions made")).toEqual([
      "**The short form first** (Ada Okafor, Fri 20 Nov). A tenth is enough. Gives way: The test",
    ]);
  });
});

describe("a cycle that is over", () => {
  const checkIns = (value: number) => [{ date: "2026-12-30", value, confidence: 0.3 }];
  const objectives = [
    { title: "First value", keyResults: [aPercentage({ title: "Moved", checkIns: checkIns(75) })] },
    {
      id: "legal/consent",
      title: "Consent",
      commitment: "committed" as const,
      keyResults: [aPercentage({ title: "Approved", checkIns: checkIns(80) })],
    },
  ];
  const after = (asOf: string, more: WeekGiven = {}) => report({ objectives, asOf, ...more });

  it("says on which day it ended and what came of it, and nothing of a week in which it no longer ran", () => {
    const text = after("2027-01-22");
    expect(text).toContain("Week to Friday 22 January 2027 · 2026-Q4, which ended on Thursday 31 December 2026\n");
    expect(bullets(text, "What came of it")).toEqual([
      "1 of 2 objectives is good, 1 missed. 78 % of the way on average.",
      "1 of 2 key results is good, 1 missed.",
      "Nothing needs a decision.",
    ]);
    expect(text).toContain("| ◆ good |");
    expect(text).toContain("| □ missed |");
    expect(bullets(text, "Where everything stands")[0]).toMatch(/^“Consent” was missed\. \*\*Approved\*\*: 80 %/);
    expect(text).not.toMatch(/moved forward|no check-in|at risk|off track|Above all/);
  });

  it("still tells what moved where the week was partly its own", () => {
    const text = after("2027-01-04");
    expect(text).toContain("2026-Q4, which ended on Thursday 31 December 2026 · compared with Mon 28 Dec 2026");
    expect(bullets(text, "What came of it")[1]).toBe(
      "1 of 2 key results is good, 1 missed. 2 of 2 key results moved forward.",
    );
  });

  it("still says what waits for a decision", () => {
    const text = after("2027-01-22", { escalations: [anEscalation()] });
    expect(bullets(text, "What came of it")[2]).toMatch(/^\*\*Above all:\*\* “Launch with the old wording, or wait\?”/);
  });

  it("is not over on its last day", () => {
    const text = after("2026-12-31");
    expect(text).toContain("2026-Q4, 100 % of it gone");
    expect(bullets(text, "The week in three lines")).toHaveLength(3);
    expect(text).not.toMatch(/missed|good/);
  });
});
