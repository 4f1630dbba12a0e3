import { describe, expect, it } from "vitest";
import { escalated, ID, okrAt } from "./escalation-workspace.ts";

/** The first day of the cycle after the one in which the escalation was raised. */
const NEW_YEAR = "2027-01-04T10:00:00+00:00";

const files = {
  "cycles/2027-Q1/cycle.yaml": "starts: 2027-01-01\nends: 2027-03-31\n",
  "cycles/2027-Q1/okrs/onboarding/activation.yaml": `title: New customers stay
owner: bo
key_results:
  - {id: kr1, title: Another thing under the same name, type: increase, start: 31, target: 45, owner: theo}
`,
};

const MINUTES = `led_by: bo
actions:
  - {id: a1, what: Ask the port for the date, owner: bo, due: 2026-12-18, for: [onboarding/activation/kr1]}
  - {id: a2, what: Send the form back, owner: theo, due: 2027-01-08}
`;

const outputOf = (...args: string[]) => {
  const { status, stdout } = okrAt(escalated([], files), NEW_YEAR, args);
  expect(status).toBe(0);
  return stdout;
};
const flat = (text: string) => text.replaceAll(/\s+/g, " ");
const jsonOf = (...args: string[]) => JSON.parse(outputOf(...args, "--json"));

describe("an action that the cycle before left", () => {
  const left = { ...files, "cycles/2026-Q4/reviews/onboarding/2026-12-14-weekly.yaml": MINUTES };
  const outputOfLeft = (...args: string[]) => {
    const { status, stdout } = okrAt(escalated([], left), NEW_YEAR, args);
    expect(status).toBe(0);
    return stdout;
  };

  it("is on the agenda of the next", () => {
    const text = flat(outputOfLeft("agenda", "weekly", "--team", "onboarding"));
    expect(text).toContain(
      "**17 days late:** Ask the port for the date (Bo Lindqvist, Fri 18 Dec 2026). New date: ____",
    );
    expect(text).toContain("Send the form back (Theo Marsh, Fri 8 Jan)");
  });

  it("is in the report, with the cycle of what it is for", () => {
    const { actions } = JSON.parse(outputOfLeft("report", "weekly", "--json"));
    expect(actions.overdue).toMatchObject([
      { id: "onboarding/2026-12-14-weekly#a1", cycle: "2026-Q4", for: ["2026-Q4:onboarding/activation/kr1"] },
    ]);
  });
});

describe("an escalation that the cycle before left open", () => {
  it("is on the agenda", () => {
    const text = flat(outputOf("agenda", "weekly", "--team", "onboarding"));
    expect(text).toContain("**Ada Okafor decides.** Asked by Bo Lindqvist, Fri 20 Nov 2026;");
    expect(text).toContain("1 objective or key result of 2026-Q4 waits for it.");
  });

  it("is in the report, with the cycle in which it was raised", () => {
    const text = flat(outputOf("report", "weekly"));
    expect(text).toContain("“Launch now, or wait?” **Ada Okafor decides, and should have by Fri 27 Nov 2026, 17:30.**");
    expect(text).toContain("Raised by Bo Lindqvist, Fri 20 Nov 2026, 10:15, in 2026-Q4.");
    expect(jsonOf("report", "weekly").escalations).toMatchObject([
      { id: ID, cycle: "2026-Q4", affects: ["2026-Q4:onboarding/activation/kr1"] },
    ]);
  });

  it("is in the status, and not at the key result of the same name", () => {
    const text = flat(outputOf("status"));
    expect(text).toContain(
      "Still open from before this cycle ⇧ Consent wording blocks the launch (2026-Q4): with Ada Okafor (tier 2), should have been decided by 27 Nov",
    );
    expect(text.match(/⇧/g)).toHaveLength(1);
    expect(jsonOf("status", "onboarding").escalated).toMatchObject([
      { reference: "2026-Q4:onboarding/activation/kr1", escalation: ID },
    ]);
    expect(jsonOf("status", "@mira").escalated).toEqual([]);
  });
});
