import { describe, expect, it } from "vitest";
import { threatens } from "../../../src/flags/escalate/threatens.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import { aDecision, anEscalation } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven, type ObjectiveGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

type Threat = NonNullable<Blocker["threatens"]>;
const saying = (date: string, threat?: Threat): CheckInGiven => ({
  date,
  value: 60,
  blockers: [{ id: "media", kind: "risk", summary: "Media is booked", ...(threat ? { threatens: threat } : {}) }],
});
function after(
  checkIns: CheckInGiven[],
  { primary = false, ...objective }: Partial<ObjectiveGiven> & { primary?: boolean } = {},
): ProgrammeGiven {
  return { objectives: [{ ...objective, keyResults: [aPercentage({ primary, checkIns })] }] };
}
const severities = (given: ProgrammeGiven) => raised(threatens, given).map(({ severity }) => severity);

describe("a blocker that threatens a promise", () => {
  it.each<[string, ProgrammeGiven, string[]]>([
    ["a customer", after([saying("2026-11-20", "customer")]), ["warning"]],
    ["compliance", after([saying("2026-11-20", "compliance")]), ["warning"]],
    ["a commitment", after([saying("2026-11-20", "commitment")]), ["warning"]],
    ["the objective, by a key result among others", after([saying("2026-11-20", "objective")]), []],
    [
      "the objective, by its primary key result",
      after([saying("2026-11-20", "objective")], { primary: true }),
      ["warning"],
    ],
    [
      "the objective, which is promised",
      after([saying("2026-11-20", "objective")], { commitment: "committed" }),
      ["warning"],
    ],
    ["nothing that is said", after([saying("2026-11-20")], { primary: true }), []],
    ["no longer", after([saying("2026-11-13", "customer"), saying("2026-11-20")]), ["info"]],
    ["nothing, being gone", after([saying("2026-11-13", "customer"), { date: "2026-11-20", value: 60 }]), ["info"]],
  ])("%s", (_, given, expected) => {
    expect(severities(given)).toEqual(expected);
  });

  it("is told with what is at stake, and is never near", () => {
    const given = after([saying("2026-11-13"), saying("2026-11-20", "commitment")]);
    expect(raised(threatens, given)).toMatchObject([
      {
        subject: "growth/activation/kr1",
        message: '"Media is booked" holds up "Everything is done" since Fri 13 Nov and threatens a commitment',
        evidence: { kind: "risk", level: 3, began: "2026-11-20", firedOn: "2026-11-20", threatens: "commitment" },
      },
    ]);
    expect(findFlags(anEvidence(given), [threatens]).near).toEqual([]);
  });

  it.each<[string, ProgrammeGiven, number]>([
    ["a brief", { escalations: [anEscalation()] }, 0],
    ["a decision that names it", { decisions: [aDecision({ answers: ["escalate/threatens"] })] }, 0],
    ["a decision that names another", { decisions: [aDecision({ answers: ["govern/red-without-action"] })] }, 1],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(threatens, { ...after([saying("2026-11-20", "customer")]), ...given })).toHaveLength(count);
  });
});
