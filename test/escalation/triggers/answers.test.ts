import { describe, expect, it } from "vitest";
import { actionsOf } from "../../../src/escalation/actions.ts";
import { actsByReference, isAnswered, type Question } from "../../../src/escalation/triggers/answers.ts";
import type { EscalationEvent } from "../../../src/model/escalation.ts";
import type { Decision, Escalation, Review } from "../../../src/workspace/workspace.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aWorkspace } from "../../score/build.ts";

interface Given {
  escalations?: Escalation[];
  decisions?: Decision[];
  reviews?: Review[];
  asOf?: string;
}

const REF = "growth/activation/kr1";

/** Whether what was done answers a trigger that began on 6 November and fired on the 13th, at level 1 unless said. */
function answered(given: Given, question: Partial<Question> = {}): boolean {
  const { asOf = "2026-11-23", escalations = [], decisions = [], reviews = [] } = given;
  const { workspace, cycle: empty } = aWorkspace();
  const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));
  const cycle = { ...empty, decisions: byId(decisions), reviews: byId(reviews) };
  const acts = actsByReference({
    cycle: cycle.id,
    asOf: { date: asOf, instant: `${asOf}T23:59:59Z` },
    timezone: "Europe/London",
    raised: escalations.filter(({ date }) => date <= asOf),
    decisions: decisions.filter(({ date }) => date <= asOf),
    actions: actionsOf(workspace, cycle, asOf),
  });
  const asked: Question = {
    rule: "escalate/off-trajectory",
    before: ["escalate/threatens"],
    episode: { began: "2026-11-06", firedOn: "2026-11-13", clearedOn: null },
    level: 1,
    ...question,
  };
  return isAnswered(
    asked,
    [REF, "growth/activation"].flatMap((ref) => acts.get(ref) ?? []),
    asOf,
  );
}

const event = (at: string, did: "resolved" | "withdrawn" | "reopened"): EscalationEvent =>
  ({ at: `${at}T10:00:00Z`, by: "ada", did }) as EscalationEvent;
const brief = (day: string, given: Partial<Escalation> = {}): Given => ({
  escalations: [
    anEscalation({ id: `${day}-wording`, raised: { by: "ada", at: `${day}T10:00:00Z` }, affects: [REF], ...given }),
  ],
});
const decision = (day: string, given: Partial<Decision> = {}): Given => ({
  decisions: [aDecision({ id: `${day}-wait`, affects: [REF], answers: ["escalate/off-trajectory"], ...given })],
});
const action = { id: "a1", what: "Ask again", owner: "nia", due: "2026-11-27" };
const review = (date: string, given: Partial<typeof action> & { for?: string[]; dropped?: string } = {}): Given => ({
  reviews: [aReview({ date, actions: [{ ...action, for: [REF], ...given }] })],
});

describe("a brief answers a trigger", () => {
  it.each<[string, Given, boolean]>([
    ["raised since", brief("2026-11-16"), true],
    ["raised on the day it began", brief("2026-11-06"), true],
    ["for the objective", brief("2026-11-16", { affects: ["growth/activation"] }), true],
    ["for the objective, with its cycle", brief("2026-11-16", { affects: ["2026-Q4:growth/activation"] }), true],
    ["for another key result", brief("2026-11-16", { affects: ["growth/activation/kr2"] }), false],
    ["raised before, and still open", brief("2026-11-02"), true],
    ["raised before, and open when it began", brief("2026-11-02", { events: [event("2026-11-09", "resolved")] }), true],
    ["resolved before it began", brief("2026-11-02", { events: [event("2026-11-05", "resolved")] }), false],
    ["raised since, and resolved", brief("2026-11-09", { events: [event("2026-11-16", "resolved")] }), true],
    ["withdrawn", brief("2026-11-09", { events: [event("2026-11-16", "withdrawn")] }), false],
    ["withdrawn later", { ...brief("2026-11-09", { events: [event("2026-11-24", "withdrawn")] }) }, true],
    [
      "withdrawn and reopened",
      brief("2026-11-09", { events: [event("2026-11-16", "withdrawn"), event("2026-11-17", "reopened")] }),
      true,
    ],
    ["raised later", brief("2026-11-24"), false],
  ])("%s", (_, given, expected) => {
    expect(answered(given, { level: 3 })).toBe(expected);
  });
});

describe("a decision answers a trigger", () => {
  it.each<[string, Given, boolean]>([
    ["that names it", decision("2026-11-16"), true],
    ["on the objective", decision("2026-11-16", { affects: ["growth/activation"] }), true],
    ["on the day it began", decision("2026-11-06"), true],
    ["before it began", decision("2026-11-05"), false],
    ["that names nothing", decision("2026-11-16", { answers: undefined }), false],
    ["that names another", decision("2026-11-16", { answers: ["escalate/low-confidence"] }), false],
    ["whose day is today", decision("2026-11-16", { until: "2026-11-23" }), true],
    ["whose day has passed", decision("2026-11-16", { until: "2026-11-22" }), false],
    ["that spoke in its place when it had fired", decision("2026-11-16", { answers: ["escalate/threatens"] }), true],
    ["that spoke before it had fired", decision("2026-11-12", { answers: ["escalate/threatens"] }), false],
  ])("%s", (_, given, expected) => {
    expect(answered(given, { level: 3 })).toBe(expected);
  });

  it("for good, when the condition cleared while it held", () => {
    const given = decision("2026-11-16", { until: "2026-11-18" });
    const episode = { began: "2026-11-06", firedOn: "2026-11-13" };
    expect(answered(given, { episode: { ...episode, clearedOn: "2026-11-18" } })).toBe(true);
    expect(answered(given, { episode: { ...episode, clearedOn: "2026-11-19" } })).toBe(false);
  });
});

describe("an action answers a trigger", () => {
  it.each<[string, Given, boolean]>([
    ["from a review since", review("2026-11-16"), true],
    ["from a review on the day it began", review("2026-11-06"), true],
    ["from a review before", review("2026-11-05"), false],
    ["for the objective", review("2026-11-16", { for: ["growth/activation"] }), true],
    ["for another key result", review("2026-11-16", { for: ["growth/activation/kr2"] }), false],
    ["for nothing in particular", review("2026-11-16", { for: [] }), false],
    ["that was dropped", review("2026-11-16", { dropped: "No time" }), false],
    ["from a decision, for what that affects", decision("2026-11-16", { answers: undefined, actions: [action] }), true],
    [
      "from a decision, for something else",
      decision("2026-11-16", { answers: undefined, actions: [{ ...action, for: ["growth/activation/kr2"] }] }),
      false,
    ],
  ])("%s", (_, given, expected) => {
    expect(answered(given)).toBe(expected);
  });

  it("only where the team itself can settle it", () => {
    expect(answered(review("2026-11-16"), { level: 2 })).toBe(false);
  });
});

describe("a brief that ended in another offset", () => {
  it("ended on the day of the workspace", () => {
    const at = "2026-11-06T00:30:00+09:00";
    const ended = brief("2026-11-02", { events: [{ at, by: "ada", did: "resolved" } as EscalationEvent] });
    expect(answered(ended)).toBe(false);
  });
});

describe("a decision that says until when", () => {
  it.each<[string, string, string, boolean]>([
    ["made before, until a day to come", "2026-10-20", "2026-12-15", true],
    ["made before, until a day that has passed", "2026-10-20", "2026-11-20", false],
    ["made since, until a day to come", "2026-11-16", "2026-12-15", true],
  ])("%s", (_, day, until, expected) => {
    expect(answered(decision(day, { until }))).toBe(expected);
  });

  it("made before, without a day, answers nothing that comes later", () => {
    expect(answered(decision("2026-10-20"))).toBe(false);
  });
});
