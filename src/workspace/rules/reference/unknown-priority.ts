import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownPriority: Rule = {
  id: "reference/unknown-priority",
  severity: "error",
  title: "A priority that does not exist",
  looksFor: "A `supports` that names a priority which no file under `priorities/` lists.",
  why: "The objective seems to serve what the enterprise is set on, and serves nothing that anybody has written down.",
  remedy: "Correct the id, or add the priority to its year.",
  trips: [
    {
      file: "priorities/2026.yaml",
      text: yaml`
        priorities:
          - {id: win-mid-market, title: First choice of mid-market operators in the UK, owner: mira}
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        supports: [{to: "priority:win-midmarket"}]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  passes: [
    {
      file: "priorities/2026.yaml",
      text: yaml`
        priorities:
          - {id: win-mid-market, title: First choice of mid-market operators in the UK, owner: mira}
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        supports: [{to: "priority:win-mid-market"}]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout, References",
};
