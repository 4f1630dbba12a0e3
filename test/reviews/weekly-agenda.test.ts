import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import type { Signal } from "../../src/reviews/facts/signals.ts";
import { agendaTitle, weeklyAgenda } from "../../src/reviews/weekly-agenda.ts";
import { weeklyFacts } from "../../src/reviews/weekly-facts.ts";
import { voiceOf } from "../../src/score/voice.ts";
import { aPercentage, type CheckInGiven } from "../score/build.ts";
import { anEscalation, aWeek, type WeekGiven } from "./build.ts";

const agenda = (given: WeekGiven, signals: Signal[] = []) => {
  const basis = aWeek(given);
  return toMarkdown(
    weeklyAgenda(weeklyFacts(basis, signals), voiceOf(basis.workspace, basis.now.cycle, basis.period.asOf)),
  );
};

const oneKeyResult = (value: number, checkIn: Partial<CheckInGiven> = {}): WeekGiven => ({
  objectives: [
    { keyResults: [aPercentage({ title: "Moved", checkIns: [{ date: "2026-11-20", value, ...checkIn }] })] },
  ],
});

const headings = (text: string) => text.split("\n").filter((line) => line.startsWith("#"));

describe("the weekly agenda", () => {
  it("of a quiet week is short and says so", () => {
    const text = agenda(oneKeyResult(60));
    expect(headings(text)).toEqual([
      "# Weekly review: Harbour",
      "## 1. What moved · 13 min",
      "## 2. What stops or shifts this week · 9 min",
      "## 3. Read back · 8 min",
    ]);
    expect(text).toContain("end early and keep the time");
    expect(text).toContain("what is off track (nothing is)");
  });

  it("of a workspace without objectives has only the read-back", () => {
    expect(headings(agenda({}))).toEqual(["# Weekly review: Harbour", "## 1. Read back · 30 min"]);
  });

  it.each([
    ["is doubted", { confidence: 0.2 }, "ada doubts “Moved”: do we change the plan, the scope or the target?"],
    ["is behind", { confidence: 0.6 }, "What changes this week so that “Moved” comes back, and who does it?"],
  ])("asks a question that fits what %s", (_, checkIn, asked) => {
    expect(agenda({ ...oneKeyResult(20, checkIn), people: [] })).toContain(asked);
  });

  it("asks who knows, where nobody has spoken", () => {
    expect(agenda({ objectives: [{ keyResults: [aPercentage()] }] })).toContain(
      "Who says where this stands, and by when?",
    );
  });

  it("shows the flags and triggers that it is given", () => {
    const said = { subject: null, message: "Low twice", remedy: "Raise it.", near: false };
    const signal: Signal = { ...said, rule: "escalate/low-confidence", severity: "warning" };
    const text = agenda(oneKeyResult(60), [
      signal,
      { ...signal, near: true },
      { ...signal, rule: "plan/no-buy-in", message: "Nobody agreed" },
      { ...signal, rule: "execute/no-innovation", message: "Flat for weeks" },
      { ...signal, rule: "govern/overdue-action", message: "Ada owes it" },
      { ...signal, rule: "learn/nothing-shared", severity: "info", message: "A note" },
    ]);
    expect(text).toContain("**Fired, no brief yet:** Low twice. Raise it. (`escalate/low-confidence`)");
    expect(text).toContain("- Near: Low twice. Raise it. (`escalate/low-confidence`)");
    expect(text).toMatch(/Flat for weeks\. \(`execute\/no-innovation`\)\n- Nobody agreed\./);
    expect(text).not.toContain("Ada owes it");
    expect(text).not.toContain("A note");
    expect(text).not.toContain("end early");
  });

  it("shows the keys that a rule names as code, and nobody's own backticks", () => {
    const signal: Signal = {
      rule: "escalate/low-confidence",
      severity: "warning",
      subject: null,
      message: 'Low twice in "The `agreed` form"',
      remedy: "Ask Ada `rm -rf` Okafor to write it under `needed_by` or mark it `primary: true`, not `$(id)`.",
      near: true,
    };
    expect(agenda(oneKeyResult(60), [signal])).toContain(
      '- Near: Low twice in "The \\`agreed\\` form". Ask Ada \\`rm -rf\\` Okafor to write it under `needed_by` or mark it `primary: true`, not \\`$(id)\\`. (`escalate/low-confidence`)',
    );
  });

  it("takes what people typed for text, and cuts what is long", () => {
    const problems = `<b>Nobody</b> | _owns_ it.\n\n${"and so on ".repeat(60)}`;
    const text = agenda({ ...oneKeyResult(20), words: { "growth/activation/kr1/2026-11-20": { problems } } });
    expect(text).toContain("\\<b>Nobody\\</b>");
    expect(text).not.toContain("and so on ".repeat(20));
  });

  it("is named after its team and its day", () => {
    const basis = aWeek({ scope: "growth" });
    const voice = voiceOf(basis.workspace, basis.now.cycle, basis.period.asOf);
    expect(agendaTitle(weeklyFacts(basis), voice)).toBe("Weekly review of Growth, Monday 23 November 2026");
  });

  it("tells both clocks of an escalation and what happens next, late ones first", () => {
    const raised = { by: "nia", at: "2026-11-20T10:15:00+00:00" };
    const due = { acknowledge: "2026-11-23T12:00:00+00:00", decide: "2026-11-26T17:30:00+00:00" };
    const late = {
      ...anEscalation({ id: "2026-11-20-late", affects: ["marketing/leads"] }),
      raised: { ...raised, due },
    };
    const soon = anEscalation({ events: [{ at: "2026-11-20T12:00:00+00:00", by: "mira", did: "acknowledged" }] });
    const text = agenda({
      escalations: [soon, late],
      settings: { roles: { sponsor: "mira" } },
      instant: "2026-11-23T14:00:00+00:00",
    });
    const [first = "", second = ""] = text.split("### Launch with the old wording, or wait?").slice(1);
    expect(first).toContain("**Ada Okafor decides.** Asked by Nia Bowen, Fri 20 Nov; 1 objective or key result");
    expect(first).toContain("**Acknowledge by Mon 23 Nov, 12:00:** late by 2 h");
    expect(first).toContain("**Decide by Thu 26 Nov, 17:30:** 3 working days 3 h left");
    expect(first).toContain("Proposed: move it to tier 3, Mira Castell: okr escalation move 2026-11-20-late.");
    expect(second).toContain("**Decide by Wed 25 Nov, 17:30:** 2 working days 3 h left");
    expect(second).toContain("**Next:** it waits for the decision, from Mira Castell by Wed 25 Nov, 17:30.");
  });
});
