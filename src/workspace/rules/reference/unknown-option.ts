import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownOption: Rule = {
  id: "reference/unknown-option",
  severity: "error",
  title: "An option that the brief does not have",
  looksFor: "A `decided` event of an escalation that names an option which the brief does not list.",
  why: "Nobody can say afterwards what was decided.",
  remedy:
    "Write the id of one of the options. A decision for something else leaves `option` out and says it in `why` or in the decision log.",
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
        events:
          - {at: 2026-11-24T11:00:00+00:00, by: mira, did: decided, option: c}
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
          - {at: 2026-11-24T11:00:00+00:00, by: mira, did: decided, option: a}
      `,
    },
  ],
  source: "Escalations",
};
