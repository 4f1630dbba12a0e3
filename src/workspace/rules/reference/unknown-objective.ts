import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownObjective: Rule = {
  id: "reference/unknown-objective",
  severity: "error",
  title: "An objective that does not exist",
  looksFor: "A reference to an objective that its cycle does not have, or files that belong to one.",
  why: "What should connect two teams connects nothing, and nobody sees that the other side is missing.",
  remedy: "Correct the reference. An objective of another cycle is written with it: `2026-Q3:growth/activation`.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        supports: [{to: growth/activaton}]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        supports: [{to: growth/activation}]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout, References",
};
