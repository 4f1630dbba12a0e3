import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const tooFew: Rule = {
  id: "format/too-few",
  severity: "error",
  title: "A list with too few items",
  looksFor:
    "A list that needs items and has fewer: an objective without key results, an escalation with one option or nothing tried.",
  why: "An objective without a key result cannot be measured, and a brief with one option asks for a signature and not for a decision.",
  remedy: "Add what is missing.",
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
  source: "The kind of file that the list stands in",
};
