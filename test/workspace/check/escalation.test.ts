import { describe, expect, it } from "vitest";
import type { EscalationFile } from "../../../src/model/escalation.ts";
import { checkContent } from "../../../src/workspace/check/content/content.ts";

const BRIEF: EscalationFile = {
  title: "Consent wording blocks the launch",
  raised: { by: "ada", at: "2026-11-20T10:15:00+00:00" },
  trigger: "dependency",
  level: 2,
  affects: ["growth/activation/kr1"],
  summary: "Legal has not approved the wording.",
  impact: "The launch moves.",
  tried: ["Two drafts"],
  decision_needed: { kind: "scope", question: "Launch or wait?" },
  options: [
    { id: "a", option: "Launch" },
    { id: "b", option: "Wait" },
  ],
};

/** What is said of a brief, as `place: message`. */
function said(brief: Partial<EscalationFile>): string[] {
  const remarks = checkContent("escalation", { ...BRIEF, ...brief });
  return remarks.map(({ rule, pointer, message }) => `${rule} ${pointer.join("/")}: ${message}`);
}

describe("the order of time", () => {
  it("has no event before the raising or before the one above it", () => {
    const events: EscalationFile["events"] = [
      { at: "2026-11-20T10:00:00+00:00", by: "jon", did: "acknowledged" },
      { at: "2026-11-22T10:00:00+00:00", by: "jon", did: "acknowledged" },
      { at: "2026-11-21T10:00:00+00:00", by: "jon", did: "decided" },
    ];
    expect(said({ events })).toEqual([
      'format/event-order events/0/at: The event "acknowledged" (2026-11-20T10:00:00+00:00) is earlier than the raising (2026-11-20T10:15:00+00:00)',
      'format/event-order events/2/at: The event "decided" (2026-11-21T10:00:00+00:00) is earlier than event 2, "acknowledged" (2026-11-22T10:00:00+00:00)',
    ]);
  });
});
