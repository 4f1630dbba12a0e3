import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const missingKey: Rule = {
  id: "format/missing-key",
  severity: "error",
  title: "A required key is missing",
  looksFor:
    "A key that the format requires and that is not there, such as `owner` of an objective or `target` of a key result of type `increase`.",
  why: "Without it there is no progress to compute, or nobody who answers for it.",
  remedy: "Add the key that the message names.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        key_results:
          - id: kr1
            title: 200 sign-ups by referral
            type: increase
            start: 0
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        key_results:
          - id: kr1
            title: 200 sign-ups by referral
            type: increase
            start: 0
            target: 200
      `,
    },
  ],
  source: "Required, under each kind of file",
};
