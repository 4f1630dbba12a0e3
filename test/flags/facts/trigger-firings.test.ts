import { describe, expect, it } from "vitest";
import { triggerFirings } from "../../../src/flags/facts/trigger-firings.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import type { Escalation } from "../../../src/workspace/workspace.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { anIncrease, aPercentage, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven } from "../build.ts";

const FRIDAYS = ["2026-10-09", "2026-10-16", "2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"];

/** A check-in on each Friday from 9 October on, as far on as the plan wants it. */
const said = (...confidences: number[]): CheckInGiven[] =>
  confidences.map((confidence, index) => ({ date: FRIDAYS[index] ?? "", value: 10 * (index + 1), confidence }));

const withBlockers = (...weeks: (Blocker | null)[]): CheckInGiven[] =>
  weeks.map((blocker, index) => {
    return { date: FRIDAYS[index] ?? "", value: 10 * (index + 1), confidence: 0.8, blockers: blocker ? [blocker] : [] };
  });

const raisedOn = (date: string, given: Partial<Escalation> = {}): Escalation =>
  anEscalation({ id: `${date}-brief`, raised: { by: "ada", at: `${date}T10:00:00+00:00` }, ...given });

const ended = (did: "resolved" | "withdrawn", date: string) => ({
  events: [{ at: `${date}T10:00:00+00:00`, by: "ada", did }],
});

/** What fired on a percentage of ada's that is checked in like this. */
function firings(checkIns: CheckInGiven[], given: ProgrammeGiven = {}) {
  const evidence = anEvidence({ objectives: [{ keyResults: [aPercentage({ checkIns })] }], ...given });
  return triggerFirings(evidence, evidence.asOf);
}

const decision: Blocker = { id: "price", summary: "Which price", kind: "decision" };

describe("the triggers that fired in a cycle", () => {
  it.each<[string, CheckInGiven[], object[]]>([
    ["none", said(0.8, 0.8), []],
    ["none yet", said(0.8, 0.3), []],
    ["confidence, still low", said(0.8, 0.3, 0.3), [{ firedOn: "2026-10-23", clearedOn: null }]],
    ["confidence, low for long", said(0.3, 0.3, 0.3, 0.3), [{ firedOn: "2026-10-16", clearedOn: null }]],
    ["confidence, back again", said(0.3, 0.3, 0.8), [{ firedOn: "2026-10-16", clearedOn: "2026-10-23" }]],
    [
      "confidence, twice in the cycle",
      said(0.3, 0.3, 0.8, 0.8, 0.3, 0.3),
      [
        { firedOn: "2026-10-16", clearedOn: "2026-10-23" },
        { firedOn: "2026-11-13", clearedOn: null },
      ],
    ],
    [
      "a decision that still waits at the next check-in",
      withBlockers(decision, decision, null),
      [{ rule: "escalate/decision-needed", firedOn: "2026-10-16", clearedOn: "2026-10-23" }],
    ],
    [
      "two on the same blocker, which are one matter",
      withBlockers({ ...decision, within_our_authority: false }, { ...decision, within_our_authority: false }),
      [{ rule: "escalate/out-of-authority", firedOn: "2026-10-09", clearedOn: null }],
    ],
  ])("%s", (_, checkIns, expected) => {
    expect(firings(checkIns)).toMatchObject(expected);
    expect(firings(checkIns)).toHaveLength(expected.length);
  });

  it("see a key result behind its plan, with the team and the cycle it belongs to", () => {
    const checkIns = ["2026-11-06", "2026-11-13", "2026-11-20"].map((date) => ({ date, value: 31.5, confidence: 0.6 }));
    const objectives = [{ id: "legal/consent", keyResults: [anIncrease({ checkIns })] }];
    expect(firings([], { objectives })).toEqual([
      {
        cycle: "2026-Q4",
        subject: "legal/consent/kr1",
        team: "legal",
        rule: "escalate/off-trajectory",
        firedOn: "2026-11-13",
        clearedOn: null,
        raisedOn: null,
        answeredOn: null,
      },
    ]);
  });

  it("are not those that are switched off", () => {
    const settings = { rules: { "escalate/low-confidence": "off" as const } };
    expect(firings(said(0.3, 0.3), { settings })).toEqual([]);
  });

  it("end when the target is reached", () => {
    const done = [...said(0.3, 0.3), { date: "2026-10-23", value: 100 }, { date: "2026-10-30", value: 100 }];
    expect(firings(done)).toMatchObject([{ firedOn: "2026-10-16", clearedOn: "2026-10-23" }]);
    const low = { date: "2026-10-30", value: 100, confidence: 0.3 };
    expect(firings([...said(0.8, 0.8), { ...low, date: "2026-10-23" }, low])).toEqual([]);
  });

  it("end with the cycle, and are seen in a closed one too", () => {
    const evidence = anEvidence({
      objectives: [{ keyResults: [aPercentage({ checkIns: said(0.3, 0.3) })] }],
      cycleState: "closed",
      asOf: "2026-12-31",
    });
    const later = { date: "2027-01-20", instant: "2027-01-20T10:00:00+00:00" };
    expect(triggerFirings(evidence, later)).toMatchObject([{ firedOn: "2026-10-16", clearedOn: "2027-01-01" }]);
  });
});

describe("the brief that came of a trigger", () => {
  const low = said(0.8, 0.3, 0.3, 0.3);

  it.each<[string, Escalation[], string | null]>([
    ["none", [], null],
    ["on the day", [raisedOn("2026-10-23")], "2026-10-23"],
    ["weeks later", [raisedOn("2026-11-20")], "2026-11-20"],
    ["the first of two", [raisedOn("2026-11-20"), raisedOn("2026-10-30")], "2026-10-30"],
    ["before it fired, when it was near", [raisedOn("2026-10-19")], "2026-10-19"],
    ["before all of it, and still open", [raisedOn("2026-10-12")], "2026-10-12"],
    ["before all of it, and over by then", [raisedOn("2026-10-12", ended("resolved", "2026-10-15"))], null],
    ["one that was withdrawn later", [raisedOn("2026-10-26", ended("withdrawn", "2026-10-27"))], "2026-10-26"],
    ["on the objective", [raisedOn("2026-10-26", { affects: ["growth/activation"] })], "2026-10-26"],
    [
      "the first of one on the key result and one on the objective",
      [raisedOn("2026-10-30"), raisedOn("2026-10-26", { affects: ["growth/activation"] })],
      "2026-10-26",
    ],
    ["with the cycle named", [raisedOn("2026-10-26", { affects: ["2026-Q4:growth/activation/kr1"] })], "2026-10-26"],
    ["on another key result", [raisedOn("2026-10-26", { affects: ["growth/activation/kr2"] })], null],
    ["later than asked about", [raisedOn("2026-11-25")], null],
  ])("%s", (_, escalations, expected) => {
    expect(firings(low, { escalations })).toMatchObject([{ firedOn: "2026-10-23", raisedOn: expected }]);
  });

  it("is not that of the next one", () => {
    const twice = said(0.3, 0.3, 0.8, 0.8, 0.3, 0.3);
    expect(firings(twice, { escalations: [raisedOn("2026-11-13")] }).map((each) => each.raisedOn)).toEqual([
      null,
      "2026-11-13",
    ]);
  });
});

describe("an answer without a brief", () => {
  const low = said(0.8, 0.3, 0.3, 0.3);
  const answers = ["escalate/low-confidence"];

  it("is a decision that names the trigger, also one that held for a time", () => {
    const decisions = [aDecision({ id: "2026-10-27-wait", answers, until: "2026-11-06" })];
    expect(firings(low, { decisions })).toMatchObject([{ raisedOn: null, answeredOn: "2026-10-27" }]);
    expect(firings(low, { decisions: [aDecision({ id: "2026-10-27-wait" })] })).toMatchObject([{ answeredOn: null }]);
  });

  it("is an action of the team, where the team may settle it", () => {
    const action = { id: "a1", what: "Try it", owner: "ada", due: "2026-11-06", for: ["growth/activation/kr1"] };
    const reviews = [aReview({ date: "2026-10-26", actions: [action] })];
    expect(firings(low, { reviews })).toMatchObject([{ answeredOn: "2026-10-26" }]);
    const beyond = { id: "price", summary: "Price", within_our_authority: false };
    expect(firings(withBlockers(beyond, beyond), { reviews })).toMatchObject([{ answeredOn: null }]);
  });
});
