import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const itself: Rule = {
  id: "reference/itself",
  severity: "error",
  title: "A key result that refers to itself",
  looksFor: "A key result whose `depends_on` or `balances` names the key result itself.",
  why: "It cannot wait for itself or keep itself honest. The name of another was meant.",
  remedy: "Name the key result, the team or the outside party that is meant.",
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
            target: 200
            depends_on: [{needs: growth/referrals/kr1, what: The new form}]
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
            depends_on: [{needs: growth/activation/kr1, what: The new form}]
      `,
    },
  ],
  source: "Objectives",
};
