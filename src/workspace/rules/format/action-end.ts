import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const actionEnd: Rule = {
  id: "format/action-end",
  severity: "error",
  title: "An action that is both done and dropped",
  looksFor: "An action of a decision or a review with `done` and `dropped`.",
  why: "Done counts for its owner, dropped does not. It can only be one of the two.",
  remedy: "Keep the one that is true.",
  trips: [
    {
      file: "cycles/2026-Q4/decisions/2026-11-24-consent-copy.yaml",
      text: yaml`
        title: Launch with the current consent wording
        by: mira
        affects: [growth/activation]
        actions:
          - id: a1
            what: Ask legal for the final wording
            owner: bo
            due: 2026-12-18
            done: 2026-12-18
            dropped: Legal answered first
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/decisions/2026-11-24-consent-copy.yaml",
      text: yaml`
        title: Launch with the current consent wording
        by: mira
        affects: [growth/activation]
        actions:
          - id: a1
            what: Ask legal for the final wording
            owner: bo
            due: 2026-12-18
            done: 2026-12-18
      `,
    },
  ],
  source: "Decisions",
};
