import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const eventOrder: Rule = {
  id: "format/event-order",
  severity: "error",
  title: "Events of an escalation in an impossible order",
  looksFor:
    "An event that is dated before the one above it or before the escalation was raised; an event after `resolved` or `withdrawn` that is not `reopened`; `resumed` without `paused`, and the like.",
  why: "The clocks of an escalation are computed from its events. A story that cannot have happened gives a number that is not true.",
  remedy: "Correct the time, put the events in the order in which they happened, or add the one that is missing.",
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
          - {at: 2026-11-23T09:30:00+00:00, by: mira, did: resolved}
          - {at: 2026-11-24T11:00:00+00:00, by: mira, did: acknowledged}
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
          - {at: 2026-11-23T09:30:00+00:00, by: mira, did: acknowledged}
          - {at: 2026-11-24T11:00:00+00:00, by: mira, did: resolved}
      `,
    },
  ],
  source: "Escalations",
};
