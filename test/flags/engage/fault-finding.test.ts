import { describe, expect, it } from "vitest";
import { faultFinding } from "../../../src/flags/engage/fault-finding.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { meetingWithoutDecision } from "../../../src/flags/govern/meeting-without-decision.ts";
import type { Action } from "../../../src/model/action.ts";
import type { Review } from "../../../src/workspace/workspace.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { anIncrease, type KeyResultGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const ACTION: Action = { id: "a1", what: "Try the form", owner: "nia", due: "2026-10-16", done: "2026-10-15" };
/** Shows that the team writes down what comes of its meetings. */
const BEFORE = aReview({ date: "2026-10-12", actions: [ACTION] });
const failing = (given: Partial<KeyResultGiven> = {}) =>
  anIncrease({ checkIns: [{ date: "2026-11-13", value: 31 }], ...given } as Parameters<typeof anIncrease>[0]);
const inTrouble = [{ keyResults: [failing()] }];

const after = (review: Partial<Review>, given: ProgrammeGiven = {}): ProgrammeGiven => ({
  objectives: inTrouble,
  reviews: [BEFORE, aReview({ notes: "Why is it late?", ...review })],
  ...given,
});

describe("a review that looked at trouble and left nothing to do", () => {
  it("names what was in trouble on its day", () => {
    expect(raised(faultFinding, after({}))).toMatchObject([
      {
        severity: "info",
        subject: "growth/2026-11-16-weekly",
        concerns: ["team:growth", "@ada", "growth/activation/kr1"],
        message:
          "Growth's weekly review of Mon 16 Nov left no decision and no action, with 1 key result in trouble: Activation rises at 0 % with 51 % planned",
        spot: { file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml" },
      },
    ]);
  });

  it.each<[string, Partial<Review>]>([
    ["it left an action", { actions: [{ ...ACTION, id: "a2" }] }],
    ["it lists a decision", { decisions: ["2026-11-16-short-form"] }],
    ["the minutes say no more than who led", { notes: undefined }],
    ["it was no review of progress", { kind: "learning" }],
  ])("is silent when %s", (_, review) => {
    expect(subjects(faultFinding, after(review))).toEqual([]);
  });

  it("is silent when a decision or an escalation of that day says what came of it", () => {
    const made = aDecision({ id: "2026-11-16-short-form", forum: "weekly" });
    expect(subjects(faultFinding, after({}, { decisions: [made] }))).toEqual([]);
    const off = { ...made, forum: "off-cycle" as const };
    expect(subjects(faultFinding, after({}, { decisions: [off] }))).toHaveLength(1);
    const raisedThen = anEscalation({
      id: "2026-11-16-wording",
      raised: { by: "ada", at: "2026-11-16T10:00:00+00:00" },
    });
    expect(subjects(faultFinding, after({}, { escalations: [raisedThen] }))).toEqual([]);
  });

  it("is silent where the team never wrote down what came of a meeting", () => {
    expect(subjects(faultFinding, { objectives: inTrouble, reviews: [aReview({ notes: "Why?" })] })).toEqual([]);
  });

  it("is silent while something is under way", () => {
    const open = { ...ACTION, id: "a2", due: "2026-11-27", done: undefined, for: ["growth/activation/kr1"] };
    const earlier = aReview({ date: "2026-11-09", actions: [open] });
    const given = after({});
    expect(subjects(faultFinding, { ...given, reviews: [earlier, ...(given.reviews ?? [])] })).toEqual([]);
    const done = aReview({ date: "2026-11-09", actions: [{ ...open, done: "2026-11-12" }] });
    expect(subjects(faultFinding, { ...given, reviews: [done, ...(given.reviews ?? [])] })).toHaveLength(1);
    const escalation = anEscalation({ raised: { by: "ada", at: "2026-11-11T10:00:00+00:00" }, id: "2026-11-11-x" });
    expect(subjects(faultFinding, after({}, { escalations: [escalation] }))).toEqual([]);
  });

  it.each<[string, Partial<KeyResultGiven>, number]>([
    ["on plan", { checkIns: [{ date: "2026-11-13", value: 40 }] }, 0],
    ["blocked", { checkIns: [{ date: "2026-11-13", value: 40, blockers: [{ id: "b", summary: "Waits" }] }] }, 1],
    [
      "no longer blocked",
      { checkIns: [{ date: "2026-11-13", value: 40, blockers: [{ id: "b", summary: "Waits", done: "2026-11-14" }] }] },
      0,
    ],
    ["not checked in on yet", { checkIns: [] }, 0],
    ["only later in trouble", { checkIns: [{ date: "2026-11-20", value: 31 }] }, 0],
    ["stopped before", { state: "stopped" }, 0],
    [
      "stopped since",
      { state: "stopped", checkIns: [13, 20].map((day) => ({ date: `2026-11-${day}`, value: 31 })) },
      1,
    ],
  ])("asks how a key result stood on that day: %s", (_, keyResult, count) => {
    const objectives = [{ keyResults: [failing(keyResult)] }];
    expect(raised(faultFinding, after({}, { objectives }))).toHaveLength(count);
  });

  it("looks at the teams below in a monthly review, and in a weekly one not", () => {
    const objectives = [{ id: "marketing/leads", owner: "theo", keyResults: [failing()] }];
    expect(subjects(faultFinding, after({ kind: "monthly" }, { objectives }))).toEqual(["growth/2026-11-16-monthly"]);
    expect(subjects(faultFinding, after({}, { objectives }))).toEqual([]);
  });

  it("looks at as many reviews, and wants as many problems, as the options say", () => {
    const given = after({});
    const reviews = [...(given.reviews ?? []), aReview({ date: "2026-11-23", actions: [{ ...ACTION, id: "a3" }] })];
    expect(subjects(faultFinding, { ...given, reviews })).toEqual([]);
    expect(subjects(faultFinding, { ...given, reviews }, { reviews: 2 })).toEqual(["growth/2026-11-16-weekly"]);
    expect(subjects(faultFinding, given, { problems: 2 })).toEqual([]);
    const two = [{ keyResults: [failing(), failing({ id: "kr2" })] }];
    expect(subjects(faultFinding, { ...given, objectives: two }, { problems: 2 })).toHaveLength(1);
  });

  it("is not seen before it was held", () => {
    expect(subjects(faultFinding, after({}, { asOf: "2026-11-15" }))).toEqual([]);
  });

  it("is one finding with a monthly review that decided nothing", () => {
    const { raised: both } = findFlags(anEvidence(after({ kind: "monthly" })), [faultFinding, meetingWithoutDecision]);
    expect(both.map(({ rule }) => rule.id)).toEqual(["govern/meeting-without-decision"]);
  });
});
