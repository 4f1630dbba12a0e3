import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidInstant: Rule = {
  id: "format/invalid-instant",
  severity: "error",
  title: "A moment without its offset, or written otherwise",
  looksFor: "A date and time that is not in the form of RFC 3339 with an offset.",
  why: "Clocks of an escalation run to the minute, and without its offset nobody knows which minute is meant.",
  remedy: "Write date, time and offset: `2026-11-20T10:15:00+00:00`.",
  trips: [
    {
      file: "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml",
      text: yaml`
        title: Consent wording blocks the onboarding launch
        raised: {by: ada, at: 2026-11-20 10:15}
        trigger: dependency
        level: 2
        affects: [growth/activation/kr1]
        summary: Legal has not approved the wording that the short form needs.
        impact: The launch of 1 December moves to January.
        tried: [Two drafts sent to legal]
        decision_needed: {kind: scope, question: Launch with the current wording or wait?}
        options:
          - {id: a, option: Launch with the current wording}
          - {id: b, option: Move the launch to January}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml",
      text: yaml`
        title: Consent wording blocks the onboarding launch
        raised: {by: ada, at: 2026-11-20T10:15:00+00:00}
        trigger: dependency
        level: 2
        affects: [growth/activation/kr1]
        summary: Legal has not approved the wording that the short form needs.
        impact: The launch of 1 December moves to January.
        tried: [Two drafts sent to legal]
        decision_needed: {kind: scope, question: Launch with the current wording or wait?}
        options:
          - {id: a, option: Launch with the current wording}
          - {id: b, option: Move the launch to January}
      `,
    },
  ],
  source: "Six principles, Plain values",
};
