import { describe, expect, it } from "vitest";
import { outOfAuthority } from "../../../src/flags/escalate/out-of-authority.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const beyond = (given: Partial<Blocker> = {}): Blocker => {
  return { id: "budget", kind: "resource", summary: "The budget is spent", within_our_authority: false, ...given };
};
const saying = (date: string, ...blockers: Blocker[]): CheckInGiven => ({ date, value: 60, blockers });
function after(checkIns: CheckInGiven[], given: ProgrammeGiven = {}): ProgrammeGiven {
  return { objectives: [{ keyResults: [aPercentage({ checkIns })] }], ...given };
}
const once = [saying("2026-11-20", beyond({ since: "2026-11-16" }))];
const severities = (given: ProgrammeGiven) => raised(outOfAuthority, given).map(({ severity }) => severity);

describe("a blocker that the owner may not settle", () => {
  it.each<[string, CheckInGiven[], string[]]>([
    ["said once", once, ["warning"]],
    ["within their authority", [saying("2026-11-20", beyond({ within_our_authority: true }))], []],
    ["without a word about it", [saying("2026-11-20", beyond({ within_our_authority: undefined }))], []],
    ["no longer there", [...once, saying("2026-11-23")], ["info"]],
    ["theirs to settle again", [...once, saying("2026-11-23", beyond({ within_our_authority: true }))], ["info"]],
    ["settled when it was said", [saying("2026-11-20", beyond({ done: "2026-11-19" }))], []],
  ])("%s", (_, checkIns, expected) => {
    expect(severities(after(checkIns))).toEqual(expected);
  });

  it("is never near", () => {
    expect(findFlags(anEvidence(after(once)), [outOfAuthority]).near).toEqual([]);
  });

  it("is told with who may not settle what since when", () => {
    expect(raised(outOfAuthority, after(once))).toMatchObject([
      {
        subject: "growth/activation/kr1",
        message:
          '"The budget is spent" holds up "Everything is done" since Mon 16 Nov and is not Ada Okafor\'s to settle, as said on Fri 20 Nov',
        help: expect.stringContaining("okr escalate growth/activation/kr1 writes the brief, at level 2"),
        evidence: { kind: "decision", level: 2, began: "2026-11-16", firedOn: "2026-11-20", clearedOn: null },
      },
    ]);
  });

  const action = { id: "a1", what: "Ask", owner: "ada", due: "2026-11-27", for: ["growth/activation/kr1"] };
  it.each<[string, ProgrammeGiven, number]>([
    ["an action", { reviews: [aReview({ date: "2026-11-21", actions: [action] })] }, 1],
    ["a brief", { escalations: [anEscalation()] }, 0],
    [
      "a brief that was open when it was said, and is resolved",
      {
        escalations: [
          anEscalation({
            id: "2026-11-10-budget",
            raised: { by: "ada", at: "2026-11-10T10:00:00Z" },
            events: [{ at: "2026-11-23T10:00:00Z", by: "ada", did: "resolved" }],
          }),
        ],
      },
      0,
    ],
    ["a decision that names it", { decisions: [aDecision({ answers: ["escalate/out-of-authority"] })] }, 0],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(outOfAuthority, after(once, given))).toHaveLength(count);
  });
});
