import { describe, expect, it } from "vitest";
import { unaddressedBottleneck } from "../../../src/flags/execute/unaddressed-bottleneck.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { redWithoutAction } from "../../../src/flags/govern/red-without-action.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const DATES = ["2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"];

/** Values on the last Fridays before Monday 23 November; from 22 at the end of October below 0.7 of plan is at risk. */
function said(...values: number[]): CheckInGiven[] {
  return values.map((value, index) => ({ date: DATES.slice(-values.length)[index] ?? "", value }));
}

const after = (checkIns: CheckInGiven[], given: ProgrammeGiven = {}): ProgrammeGiven => {
  return { objectives: [{ keyResults: [aPercentage({ checkIns })] }], ...given };
};

describe("a key result in trouble", () => {
  it.each<[string, CheckInGiven[], number]>([
    ["at three check-ins in a row", said(20, 22, 25), 1],
    ["at two", said(22, 25), 0],
    ["at two, after one on track", said(39, 22, 25), 0],
    ["at three, after one on track", said(35, 20, 22, 25), 1],
    ["at three, and back on track", said(20, 22, 25, 50), 0],
    ["at three, at risk and off track", said(10, 12, 25), 1],
    ["by its confidence alone", said(40, 45, 55).map((one) => ({ ...one, confidence: 0.3 })), 1],
  ])("%s", (_, checkIns, count) => {
    expect(subjects(redWithoutAction, after(checkIns))).toHaveLength(count);
  });

  it("is named with how long and how bad", () => {
    expect(raised(redWithoutAction, after(said(35, 20, 22, 25)))).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["@ada"],
        message:
          '"Everything is done" has been at risk for 3 check-ins, since Fri 6 Nov, and nothing was decided, escalated or agreed to be done',
        since: "2026-11-06",
      },
    ]);
    expect(raised(redWithoutAction, after(said(5, 6, 7)))[0]?.message).toContain("has been off track for 3 check-ins");
    expect(raised(redWithoutAction, after(said(20, 6, 7)))[0]?.message).toContain(
      "has been at risk or off track for 3",
    );
  });

  it("is flagged after as many check-ins as the option says", () => {
    expect(subjects(redWithoutAction, after(said(22, 25)), { runs: 2 })).toHaveLength(1);
    expect(subjects(redWithoutAction, after(said(20, 22, 25)), { runs: 4 })).toEqual([]);
  });

  it("is not yet there before the third", () => {
    expect(subjects(redWithoutAction, after(said(20, 22, 25), { asOf: "2026-11-19" }))).toEqual([]);
  });

  it("is not looked at when it is stopped", () => {
    const stopped = aPercentage({ state: "stopped", checkIns: said(20, 22, 25) });
    expect(subjects(redWithoutAction, { objectives: [{ keyResults: [stopped] }] })).toEqual([]);
  });

  const action = { id: "a1", what: "Ask", owner: "nia", due: "2026-11-30", for: ["growth/activation/kr1"] };
  it.each<[string, ProgrammeGiven, number]>([
    ["a decision", { decisions: [aDecision()] }, 0],
    ["a decision on the day it began", { decisions: [aDecision({ id: "2026-11-06-words" })] }, 0],
    ["a decision from before", { decisions: [aDecision({ id: "2026-11-05-words" })] }, 1],
    ["a decision on another objective", { decisions: [aDecision({ affects: ["growth/partners"] })] }, 1],
    ["an action", { reviews: [aReview({ actions: [action] })] }, 0],
    ["an escalation", { escalations: [anEscalation()] }, 0],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(redWithoutAction, after(said(20, 22, 25), given))).toHaveLength(count);
  });

  it("is left to the bottleneck where it is blocked", () => {
    const blockers = [{ id: "wording", summary: "No wording" }];
    const evidence = anEvidence(after(said(20, 22, 25).map((one) => ({ ...one, blockers }))));
    const { raised: flags } = findFlags(evidence, [redWithoutAction, unaddressedBottleneck]);
    expect(flags.map(({ rule }) => rule.id)).toEqual(["execute/unaddressed-bottleneck"]);
  });
});
