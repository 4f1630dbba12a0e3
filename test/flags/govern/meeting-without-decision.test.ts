import { describe, expect, it } from "vitest";
import { meetingWithoutDecision } from "../../../src/flags/govern/meeting-without-decision.ts";
import type { Review } from "../../../src/workspace/workspace.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { raised, subjects } from "../build.ts";

/** Shows that the team writes decisions down. */
const earlier = aDecision({ id: "2026-10-06-short-form", forum: "monthly" });
const monthly = (given: Partial<Review> = {}) =>
  aReview({ date: "2026-11-03", kind: "monthly", notes: "All numbers.", ...given });

describe("a monthly review that decided nothing", () => {
  it.each<[string, Partial<Review>, number]>([
    ["notes only", {}, 1],
    ["who was there only", { notes: undefined, present: ["ada", "nia"] }, 1],
    ["no more than who led", { notes: undefined }, 0],
    ["a decision", { decisions: ["2026-11-03-wait"] }, 0],
    ["a decision that came later", { decisions: ["2026-11-30-wait"] }, 1],
    ["an action", { actions: [{ id: "a1", what: "Ask", owner: "nia", due: "2026-11-30" }] }, 1],
    ["a weekly one", { kind: "weekly" }, 0],
  ])("%s", (_, given, count) => {
    expect(raised(meetingWithoutDecision, { decisions: [earlier], reviews: [monthly(given)] })).toHaveLength(count);
  });

  it("says when, and whose", () => {
    expect(raised(meetingWithoutDecision, { decisions: [earlier], reviews: [monthly()] })).toMatchObject([
      {
        severity: "info",
        subject: "growth/2026-11-03-monthly",
        message: "Growth's monthly review of Tue 3 Nov decided nothing and left nothing to do",
      },
    ]);
  });

  it("is not one where a decision of that day came of it", () => {
    const made = aDecision({ id: "2026-11-03-wait", forum: "monthly" });
    expect(subjects(meetingWithoutDecision, { decisions: [earlier, made], reviews: [monthly()] })).toEqual([]);
    const others = aDecision({ id: "2026-11-03-wait", forum: "monthly", by: "lena", affects: ["legal/consent"] });
    expect(subjects(meetingWithoutDecision, { decisions: [earlier, others], reviews: [monthly()] })).toHaveLength(1);
  });

  it("is one where work or an escalation came of it, and no decision", () => {
    const escalations = [
      anEscalation({
        id: "2026-11-03-wording",
        date: "2026-11-03",
        raised: { by: "ada", at: "2026-11-03T10:00:00+00:00" },
      }),
    ];
    const actions = [
      { id: "a1", what: "Ask", owner: "nia", due: "2026-11-30" },
      { id: "a2", what: "Look", owner: "nia", due: "2026-11-30" },
    ];
    expect(
      raised(meetingWithoutDecision, { decisions: [earlier], reviews: [monthly({ actions })], escalations }),
    ).toMatchObject([
      {
        message: "Growth's monthly review of Tue 3 Nov decided nothing; what it left is 2 actions and 1 escalation",
        evidence: { actions: 2, escalations: ["2026-11-03-wording"] },
      },
    ]);
  });

  it("proves nothing where the team never wrote down a decision or an action", () => {
    expect(subjects(meetingWithoutDecision, { reviews: [monthly()] })).toEqual([]);
    const others = aDecision({ id: "2026-10-06-wait", by: "lena", affects: ["legal/consent"] });
    expect(subjects(meetingWithoutDecision, { decisions: [others], reviews: [monthly()] })).toEqual([]);
  });

  it("is looked for among as many of the newest as the option says", () => {
    const reviews = [monthly({ date: "2026-10-06" }), monthly({ decisions: ["2026-11-03-wait"] })];
    const given = { decisions: [aDecision({ id: "2026-10-05-x" })], reviews };
    expect(subjects(meetingWithoutDecision, given)).toEqual([]);
    expect(subjects(meetingWithoutDecision, given, { reviews: 2 })).toEqual(["growth/2026-10-06-monthly"]);
  });

  it("is not seen before it was held", () => {
    const given = { decisions: [earlier], reviews: [monthly()], asOf: "2026-11-02" };
    expect(subjects(meetingWithoutDecision, given)).toEqual([]);
  });
});
