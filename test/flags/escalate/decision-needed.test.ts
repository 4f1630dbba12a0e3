import { describe, expect, it } from "vitest";
import { decisionNeeded } from "../../../src/flags/escalate/decision-needed.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const aBlocker = (given: Partial<Blocker> = {}): Blocker => {
  return { id: "date", kind: "decision", summary: "Launch or wait", ...given };
};
const saying = (date: string, ...blockers: Blocker[]): CheckInGiven => ({ date, value: 60, blockers });
function after(checkIns: CheckInGiven[], given: ProgrammeGiven = {}): ProgrammeGiven {
  return { objectives: [{ keyResults: [aPercentage({ checkIns })] }], ...given };
}
const near = (given: ProgrammeGiven) => findFlags(anEvidence(given), [decisionNeeded]).near;
const severities = (given: ProgrammeGiven) => raised(decisionNeeded, given).map(({ severity }) => severity);

const twice = [saying("2026-11-13", aBlocker()), saying("2026-11-20", aBlocker())];

describe("a decision that is waited for", () => {
  it.each<[string, CheckInGiven[], string[], number]>([
    ["still open at the next check-in", twice, ["warning"], 0],
    ["first said", [saying("2026-11-20", aBlocker())], [], 1],
    ["of another kind", twice.map((each) => ({ ...each, blockers: [aBlocker({ kind: "resource" })] })), [], 0],
    ["of no kind", twice.map((each) => ({ ...each, blockers: [aBlocker({ kind: undefined })] })), [], 0],
    ["gone at the next check-in", [saying("2026-11-13", aBlocker()), saying("2026-11-20")], [], 0],
    [
      "settled by the next check-in",
      [saying("2026-11-13", aBlocker()), saying("2026-11-20", aBlocker({ done: "2026-11-18" }))],
      [],
      0,
    ],
    ["gone after it had fired", [...twice, saying("2026-11-23")], ["info"], 0],
    [
      "two of them",
      twice.map((each) => ({ ...each, blockers: [aBlocker(), aBlocker({ id: "price" })] })),
      ["warning", "warning"],
      0,
    ],
    [
      "one that has gone, beside one that waits",
      [...twice, saying("2026-11-21", aBlocker({ id: "price" })), saying("2026-11-23", aBlocker({ id: "price" }))],
      ["warning"],
      0,
    ],
  ])("%s", (_, checkIns, expected, nearly) => {
    expect(severities(after(checkIns))).toEqual(expected);
    expect(near(after(checkIns))).toHaveLength(nearly);
  });

  it("is told with its days, and pointed to where it was last said", () => {
    const checkIns = [saying("2026-11-13", aBlocker()), saying("2026-11-20", aBlocker({ threatens: "compliance" }))];
    expect(raised(decisionNeeded, after(checkIns))).toMatchObject([
      {
        subject: "growth/activation/kr1",
        message:
          '"Everything is done" has waited for a decision since Fri 13 Nov, in 2 check-ins: "Launch or wait"; it threatens compliance',
        help: "Put it as one question with two real ways out, and raise it: okr escalate growth/activation/kr1 writes the brief, at level 3.",
        evidence: {
          kind: "decision",
          level: 3,
          blocker: "date",
          began: "2026-11-13",
          firedOn: "2026-11-20",
          clearedOn: null,
          checkIns: ["2026-11-13", "2026-11-20"],
        },
        spot: {
          file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
          pointer: ["blockers", 0, "summary"],
        },
        since: "2026-11-13",
      },
    ]);
  });

  const action = { id: "a1", what: "Decide", owner: "ada", due: "2026-11-27", for: ["growth/activation/kr1"] };
  it.each<[string, ProgrammeGiven, number]>([
    ["an action since", { reviews: [aReview({ actions: [action] })] }, 0],
    ["a brief", { escalations: [anEscalation()] }, 0],
    ["a decision that names it", { decisions: [aDecision({ answers: ["escalate/decision-needed"] })] }, 0],
    ["a decision that names nothing", { decisions: [aDecision()] }, 1],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(decisionNeeded, after(twice, given))).toHaveLength(count);
  });

  it("is not the team's to answer by an action when it is not the team's to settle", () => {
    const beyond = twice.map((each) => ({ ...each, blockers: [aBlocker({ within_our_authority: false })] }));
    expect(subjects(decisionNeeded, after(beyond, { reviews: [aReview({ actions: [action] })] }))).toHaveLength(1);
  });
});
