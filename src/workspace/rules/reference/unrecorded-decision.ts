import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unrecordedDecision: Rule = {
  id: "reference/unrecorded-decision",
  severity: "warning",
  title: "A decision that its escalation does not name",
  looksFor: "A decision whose `escalation` names a brief in which no `decided` event names the decision.",
  why: "The brief stays open and its clock runs on, although somebody has decided. It comes from a command that was killed while it wrote, or from a decision that was written by hand.",
  remedy:
    "Decide it once more with the same words: `okr escalation decide` adds the event that is missing. Or add the event by hand, with `decision` and the name of the decision's file. A decision that does not answer the brief leaves `escalation` out.",
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
        escalation: 2026-11-20-consent-wording
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
  source: "Escalations, Decisions",
};
