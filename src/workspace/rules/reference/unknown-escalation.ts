import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownEscalation: Rule = {
  id: "reference/unknown-escalation",
  severity: "error",
  title: "An escalation that does not exist",
  looksFor: "A decision whose `escalation` names a brief without a file under `escalations/`.",
  why: "The brief that the decision answers stays open, and its clock runs on.",
  remedy: "Write the name of the file without `.yaml`.",
  trips: [
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
    {
      file: "cycles/2026-Q4/decisions/2026-11-24-consent-copy.yaml",
      text: yaml`
        title: Launch with the current consent wording
        by: mira
        affects: [growth/activation]
        escalation: 2026-11-20-consent-copy
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
        events:
          - {at: 2026-11-24T11:00:00+00:00, by: mira, did: decided, option: a, decision: 2026-11-24-consent-copy}
      `,
    },
    {
      file: "cycles/2026-Q4/decisions/2026-11-24-consent-copy.yaml",
      text: yaml`
        title: Launch with the current consent wording
        by: mira
        affects: [growth/activation]
        escalation: 2026-11-20-consent-wording
      `,
    },
  ],
  source: "Layout, References",
};
