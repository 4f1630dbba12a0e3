import { describe, expect, it } from "vitest";
import { offTrajectory } from "../../../src/flags/escalate/off-trajectory.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven, type KeyResultGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

function after(checkIns: CheckInGiven[], given: ProgrammeGiven = {}): ProgrammeGiven {
  return { objectives: [{ keyResults: [aPercentage({ checkIns })] }], ...given };
}
const near = (given: ProgrammeGiven) => findFlags(anEvidence(given), [offTrajectory]).near;
const severities = (given: ProgrammeGiven) => raised(offTrajectory, given).map(({ severity }) => severity);
const at = (date: string, value: number, confidence?: number): CheckInGiven => {
  return confidence === undefined ? { date, value } : { date, value, confidence };
};

// Of 47 % and 55 % expected, less than 0.4 is off-track.
const behind = [at("2026-11-13", 10, 0.6), at("2026-11-20", 12, 0.6)];
const action = { id: "a1", what: "Two more hands", owner: "nia", due: "2026-11-27", for: ["growth/activation/kr1"] };

describe("a key result that is off track in a row", () => {
  it.each<[string, CheckInGiven[], string[], number]>([
    ["twice", behind, ["warning"], 0],
    ["once", [at("2026-11-20", 12)], [], 1],
    ["once, at risk before", [at("2026-11-13", 30), at("2026-11-20", 12)], [], 1],
    ["twice, at risk now", [...behind, at("2026-11-23", 40)], ["info"], 0],
    ["just not", [at("2026-11-13", 25), at("2026-11-20", 25)], [], 0],
    ["without a check-in", [], [], 0],
  ])("%s", (_, checkIns, expected, nearly) => {
    expect(severities(after(checkIns))).toEqual(expected);
    expect(near(after(checkIns))).toHaveLength(nearly);
  });

  it("is told with its numbers, and with what to do", () => {
    expect(raised(offTrajectory, after(behind))).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["@ada"],
        message:
          '"Everything is done" has been off track at 2 check-ins in a row since Fri 13 Nov, with 12 % (plan 55 %) on Fri 20 Nov; confidence is 0.6',
        help: expect.stringContaining("okr escalate growth/activation/kr1"),
        evidence: {
          kind: "progress",
          level: 1,
          condition: "pace",
          began: "2026-11-13",
          firedOn: "2026-11-20",
          clearedOn: null,
        },
        since: "2026-11-13",
      },
    ]);
  });

  it("asks of a control what keeps it outside its bounds, for it has no scope and no date to give up", () => {
    const missed = ["2026-10-09", "2026-10-16", "2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"];
    const control: KeyResultGiven = {
      id: "kr1",
      title: "The opt-out rate stays below 2%",
      type: "control",
      at_most: 2,
      checkIns: missed.map((date) => ({ date, value: 3 })),
    };
    const help = (keyResult: KeyResultGiven) =>
      raised(offTrajectory, { objectives: [{ keyResults: [keyResult] }] })[0]?.help;
    expect(help(control)).toMatch(/^Ask Ada Okafor what keeps it outside its bounds, and what changes this week/);
    expect(help(aPercentage({ checkIns: behind }))).toMatch(
      /^Ask Ada Okafor whether scope and date still fit together/,
    );
  });

  it("goes by as many check-ins as the settings say", () => {
    const settings = { escalation: { off_track_runs: 3 } };
    expect(subjects(offTrajectory, after(behind, { settings }))).toEqual([]);
    expect(near(after(behind, { settings }))).toHaveLength(1);
    expect(subjects(offTrajectory, after([at("2026-11-06", 5), ...behind], { settings }))).toHaveLength(1);
  });

  it.each<[string, ProgrammeGiven, number]>([
    ["an action since", { reviews: [aReview({ actions: [action] })] }, 0],
    ["an action from before", { reviews: [aReview({ date: "2026-11-09", actions: [action] })] }, 1],
    ["a brief", { escalations: [anEscalation()] }, 0],
    ["a decision that names it", { decisions: [aDecision({ answers: ["escalate/off-trajectory"] })] }, 0],
    ["a decision that names nothing", { decisions: [aDecision()] }, 1],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(offTrajectory, after(behind, given))).toHaveLength(count);
  });

  it("looks at nothing that comes later", () => {
    expect(subjects(offTrajectory, after(behind, { asOf: "2026-11-19" }))).toEqual([]);
    expect(near(after(behind, { asOf: "2026-11-19" }))).toHaveLength(1);
  });
});

describe("confidence that falls after something was done", () => {
  const falling = [
    at("2026-10-30", 60, 0.8),
    at("2026-11-02", 60, 0.6),
    at("2026-11-06", 60, 0.55),
    at("2026-11-13", 60, 0.5),
    at("2026-11-20", 60, 0.45),
  ];
  const acted = { reviews: [aReview({ date: "2026-11-03", actions: [action] })] };

  it("fires at the third check-in, and names what did not help", () => {
    expect(raised(offTrajectory, after(falling, acted))).toMatchObject([
      {
        severity: "warning",
        message:
          'Confidence in "Everything is done" goes on falling although "Two more hands" was agreed on Tue 3 Nov: 0.55, 0.5 and 0.45 on Fri 20 Nov',
        evidence: {
          condition: "falling-confidence",
          stepDate: "2026-11-03",
          began: "2026-11-13",
          firedOn: "2026-11-20",
        },
      },
    ]);
  });

  it.each<[string, ProgrammeGiven, number, number]>([
    ["nothing was done", {}, 0, 0],
    ["an action", acted, 1, 0],
    [
      "an action that was dropped",
      { reviews: [aReview({ date: "2026-11-03", actions: [{ ...action, dropped: "No" }] })] },
      0,
      0,
    ],
    ["a decision on its objective", { decisions: [aDecision({ id: "2026-11-03-more" })] }, 1, 0],
    ["a decision on another", { decisions: [aDecision({ id: "2026-11-03-more", affects: ["growth/other"] })] }, 0, 0],
    ["a later action, one check-in short", { reviews: [aReview({ date: "2026-11-09", actions: [action] })] }, 0, 1],
    [
      "an action that answers an action that did not help",
      { reviews: [...acted.reviews, aReview({ date: "2026-11-16", actions: [action] })] },
      0,
      0,
    ],
  ])("%s", (_, given, count, nearly) => {
    expect(subjects(offTrajectory, after(falling, given))).toHaveLength(count);
    expect(near(after(falling, given))).toHaveLength(nearly);
  });

  it("is a note once it has stopped", () => {
    const stopped = [...falling, at("2026-11-23", 60, 0.45)];
    expect(raised(offTrajectory, after(stopped, acted))).toMatchObject([
      {
        severity: "info",
        message: expect.stringMatching(/it has stopped at 0\.45 on Mon 23 Nov, and nothing on record/),
      },
    ]);
  });

  it("takes as many check-ins, and as little confidence, as the options say", () => {
    expect(subjects(offTrajectory, after(falling, acted), { falls: 4 })).toEqual([]);
    expect(subjects(offTrajectory, after(falling, acted), { falls: 2 })).toHaveLength(1);
    expect(subjects(offTrajectory, after(falling, acted), { confident: 0.45 })).toEqual([]);
    expect(subjects(offTrajectory, after(falling, acted), { confident: 0.5 })).toHaveLength(1);
  });

  it("is one finding where it is off track as well", () => {
    const both = falling.map((checkIn) => ({ ...checkIn, value: 5 }));
    expect(raised(offTrajectory, after(both, acted))).toHaveLength(1);
  });
});
