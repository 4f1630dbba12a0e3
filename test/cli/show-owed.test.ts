import { describe, expect, it } from "vitest";
import { at, escalated, event, ID, okrAt } from "./escalation-workspace.ts";

const NAME = "2026-11-24-launch-now";
const DECISION = `title: Launch with today's wording
by: ada
forum: escalation
kind: scope
affects: [onboarding/activation/kr1]
escalation: ${ID}
answers: [escalate/dependency-window]
until: 2026-12-15
actions:
  - {id: a1, what: Tell the partners, owner: theo, due: 2026-11-25}
  - {id: a2, what: Write the mail, owner: bo, due: 2026-12-04, for: [onboarding/activation]}
`;
const decided = event(24, "ada", "decided", `, option: a, decision: ${NAME}`);
const flat = (text: string) => text.replaceAll(/\s+/g, " ");

describe("okr show @person", () => {
  it("says what they must acknowledge and decide", () => {
    const { stdout } = okrAt(escalated(), at(23), ["show", "@ada"]);
    expect(flat(stdout)).toContain(
      `Owes ──── • Acknowledge: Consent wording blocks the launch (${ID}), due Mon 23 Nov, 17:30, 7 h 30 min left • Decide: Launch now, or wait? (${ID}), due Fri 27 Nov, 17:30`,
    );
    expect(stdout).not.toContain("Owns and owes nothing");
    const { item } = JSON.parse(okrAt(escalated(), at(23), ["show", "@ada", "--json"]).stdout);
    expect(item.owed).toMatchObject([{ kind: "acknowledgement", subject: ID }, { kind: "decision" }]);
  });
});

describe("a decision, shown", () => {
  const folder = () => escalated([decided], { [`cycles/2026-Q4/decisions/${NAME}.yaml`]: DECISION });

  it.each([[["decision", "show", NAME]], [["show", NAME]]])(
    "says where it came from, what it settles until when, and how its actions stand: %s",
    (args) => {
      const text = flat(okrAt(folder(), at(27), args).stdout);
      expect(text).toContain(
        `${NAME}, decided on Tuesday 24 November 2026 by Ada Okafor (@ada) (escalation, off-cycle)`,
      );
      expect(text).toContain(`• Kind: scope • From the escalation Consent wording blocks the launch (${ID})`);
      expect(text).toContain("• Answers escalate/dependency-window • Holds until Tuesday 15 December 2026");
      expect(text).toContain("• overdue, Wed 25 Nov, 2 days late: Tell the partners, Theo Marsh (@theo), for what its");
      expect(text).toContain(
        "• due Fri 4 Dec: Write the mail, Bo Lindqvist (@bo), for New customers reach first value",
      );
    },
  );

  it("stays marked as off-cycle in the log and in the report", () => {
    expect(flat(okrAt(folder(), at(27), ["decision", "list"]).stdout)).toContain("(Ada Okafor, escalation, off-cycle)");
    const report = flat(okrAt(folder(), at(27), ["report", "weekly"]).stdout);
    expect(report).toContain("(Ada Okafor, Tue 24 Nov, off-cycle)");
    expect(report).not.toContain("Without a decision:");
  });
});
