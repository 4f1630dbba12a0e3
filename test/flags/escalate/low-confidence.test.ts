import { describe, expect, it } from "vitest";
import { lowConfidence } from "../../../src/flags/escalate/low-confidence.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const FRIDAYS = ["2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"] as const;

/** A check-in on each Friday up to 20 November, the last with the last confidence; null for one without. */
function weekly(...confidences: (number | null)[]): CheckInGiven[] {
  return confidences.map((confidence, index) => {
    const date = FRIDAYS[FRIDAYS.length - confidences.length + index] ?? "";
    return confidence === null ? { date, value: 40 } : { date, value: 40, confidence };
  });
}

/** A key result of ada's with these check-ins, looked at on Monday 23 November. */
function after(checkIns: CheckInGiven[], given: ProgrammeGiven = {}): ProgrammeGiven {
  return { objectives: [{ keyResults: [aPercentage({ checkIns })] }], ...given };
}
const near = (given: ProgrammeGiven) => findFlags(anEvidence(given), [lowConfidence]).near;
const severities = (given: ProgrammeGiven) => raised(lowConfidence, given).map(({ severity }) => severity);

describe("a confidence that stays low", () => {
  it.each<[string, CheckInGiven[], string[], number]>([
    ["low twice", weekly(0.39, 0.39), ["warning"], 0],
    ["exactly on the threshold", weekly(0.4, 0.4), [], 0],
    ["low once", weekly(0.6, 0.35), [], 1],
    ["low once, then not", weekly(0.35, 0.6), [], 0],
    ["low with a gap", weekly(0.35, 0.6, 0.35), [], 1],
    ["low twice with a silent check-in between", weekly(0.35, null, 0.35), ["warning"], 0],
    ["low twice and then silent", weekly(0.35, 0.35, null), ["warning"], 0],
    ["never said", weekly(null, null), [], 0],
    ["low four times", weekly(0.3, 0.3, 0.2, 0.1), ["warning"], 0],
    ["back again, unanswered", weekly(0.35, 0.3, 0.6), ["info"], 0],
    ["back again, and low once more", weekly(0.35, 0.3, 0.6, 0.2), ["info"], 1],
  ])("%s", (_, checkIns, expected, nearly) => {
    expect(severities(after(checkIns))).toEqual(expected);
    expect(near(after(checkIns))).toHaveLength(nearly);
  });

  it("says the numbers and the days, and what to do", () => {
    expect(raised(lowConfidence, after(weekly(0.35, 0.3)))).toMatchObject([
      {
        subject: "growth/activation/kr1",
        severity: "warning",
        concerns: ["@ada"],
        message:
          'Confidence in "Everything is done" has been below 0.4 at 2 check-ins in a row: 0.35 on Fri 13 Nov and 0.3 on Fri 20 Nov',
        help: "Ask Ada Okafor what would have to change to believe in it again; what the team can settle becomes an action for it in the next review, the rest goes up with okr escalate growth/activation/kr1.",
        evidence: { kind: "progress", level: 1, began: "2026-11-13", firedOn: "2026-11-20", clearedOn: null },
        spot: { file: "cycles/2026-Q4/okrs/growth/activation.yaml", pointer: ["key_results", 0, "title"] },
        since: "2026-11-13",
      },
    ]);
  });

  it("says which check-ins it counts when one between them gave no confidence", () => {
    const message = (...confidences: (number | null)[]) =>
      raised(lowConfidence, after(weekly(...confidences)))[0]?.message;
    expect(message(0.35, null, 0.3)).toBe(
      'Confidence in "Everything is done" has been below 0.4 at the last 2 check-ins that gave one: 0.35 on Fri 6 Nov and 0.3 on Fri 20 Nov',
    );
    expect(message(0.35, null, 0.3, 0.6)).toContain(
      "was below 0.4 at 2 check-ins that gave one, 0.35 on Fri 30 Oct and 0.3 on Fri 13 Nov;",
    );
    expect(message(0.35, 0.3, null)).toContain("at 2 check-ins in a row: ");
  });

  it("says plainly that it went away by itself", () => {
    expect(raised(lowConfidence, after(weekly(0.35, 0.3, 0.2, 0.6)))).toMatchObject([
      {
        message:
          'Confidence in "Everything is done" was below 0.4 at 3 check-ins in a row, from 0.35 on Fri 30 Oct to 0.2 on Fri 13 Nov; it came back to 0.6 on Fri 20 Nov, and nothing on record says what answered it',
        evidence: { firedOn: "2026-11-06", clearedOn: "2026-11-20" },
      },
    ]);
  });

  it("says how near it is", () => {
    expect(near(after(weekly(0.35)))).toMatchObject([
      {
        message:
          'Confidence in "Everything is done" is below 0.4, 0.35 on Fri 20 Nov; it fires if the next check-in says so too',
        near: true,
        evidence: { firedOn: null },
      },
    ]);
  });

  it("goes by what the settings call low, and for how long", () => {
    const settings = { escalation: { low_confidence: 0.5, low_confidence_runs: 3 } };
    expect(subjects(lowConfidence, after(weekly(0.45, 0.45, 0.45), { settings }))).toHaveLength(1);
    expect(subjects(lowConfidence, after(weekly(0.45, 0.45), { settings }))).toEqual([]);
    expect(near(after(weekly(0.45, 0.45), { settings }))).toHaveLength(1);
    expect(near(after(weekly(0.45), { settings }))).toEqual([]);
  });

  it("looks at nothing that comes later", () => {
    const given = after(weekly(0.35, 0.3, 0.6));
    expect(severities({ ...given, asOf: "2026-11-12" })).toEqual([]);
    expect(severities({ ...given, asOf: "2026-11-13" })).toEqual(["warning"]);
    expect(severities({ ...given, asOf: "2026-11-20" })).toEqual(["info"]);
  });

  const low = weekly(0.35, 0.3);
  const action = { id: "a1", what: "Ask again", owner: "nia", due: "2026-11-27", for: ["growth/activation/kr1"] };
  const answering = (answers: string[], given = {}) => ({
    decisions: [aDecision({ id: "2026-11-20-live-with-it", answers, ...given })],
  });

  it.each<[string, ProgrammeGiven, number]>([
    ["an action from a review since", { reviews: [aReview({ actions: [action] })] }, 0],
    ["an action from before", { reviews: [aReview({ date: "2026-11-12", actions: [action] })] }, 1],
    ["a brief", { escalations: [anEscalation()] }, 0],
    ["a decision that names it", answering(["escalate/low-confidence"]), 0],
    ["a decision that names it, until yesterday", answering(["escalate/low-confidence"], { until: "2026-11-22" }), 1],
    ["a decision that names nothing", answering([]), 1],
    ["a decision on another", answering(["escalate/low-confidence"], { affects: ["growth/activation/kr2"] }), 1],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(lowConfidence, after(low, given))).toHaveLength(count);
  });

  it("is not answered by an action while it waits for another team", () => {
    const blockers = [{ id: "wording", summary: "No wording", waits_for: "legal/consent/kr2" }];
    const checkIns = low.map((checkIn) => ({ ...checkIn, blockers }));
    const given = after(checkIns, { reviews: [aReview({ actions: [action] })] });
    expect(raised(lowConfidence, given)).toMatchObject([{ evidence: { level: 2 } }]);
  });

  it("returns when the condition does", () => {
    const checkIns = weekly(0.35, 0.6, 0.35, 0.3);
    const reviews = [aReview({ date: "2026-11-06", actions: [action] })];
    expect(subjects(lowConfidence, after(checkIns, { reviews }))).toHaveLength(1);
  });

  it("speaks in a first cycle, and not before planning has ended", () => {
    const early = [
      { date: "2026-10-02", value: 1, confidence: 0.2 },
      { date: "2026-10-05", value: 1, confidence: 0.2 },
    ];
    expect(severities(after(early, { asOf: "2026-10-08", previous: null }))).toEqual([]);
    expect(severities(after(early, { asOf: "2026-10-09", previous: null }))).toEqual(["warning"]);
  });

  const reached = low.map((checkIn) => ({ ...checkIn, value: 100 }));

  it.each<[string, ProgrammeGiven, string, string]>([
    [
      "reached its target",
      after([...low, { date: "2026-11-21", value: 100 }]),
      '"Everything is done" has reached its target; escalate/low-confidence had fired on Fri 20 Nov, and nothing on record',
      "2026-11-21",
    ],
    [
      "was stopped",
      { objectives: [{ keyResults: [aPercentage({ state: "stopped", checkIns: low })] }] },
      '"Everything is done" was stopped; escalate/low-confidence had fired on Fri 20 Nov, and nothing on record',
      "2026-11-21",
    ],
  ])("leaves a trace on a key result that %s", (_, given, message, clearedOn) => {
    expect(raised(lowConfidence, given)).toMatchObject([
      { severity: "info", message: expect.stringContaining(message), evidence: { clearedOn } },
    ]);
    const decisions = [aDecision({ affects: ["growth/activation/kr1"], answers: ["escalate/low-confidence"] })];
    expect(raised(lowConfidence, { ...given, decisions })).toEqual([]);
  });

  it.each<[string, ProgrammeGiven]>([
    [
      "a key result that had reached its target",
      after([{ date: "2026-11-06", value: 100, confidence: 1 }, ...reached]),
    ],
    ["a cycle that is closed", after(low, { cycleState: "closed" })],
  ])("is silent about %s", (_, given) => {
    expect(subjects(lowConfidence, given)).toEqual([]);
  });
});
