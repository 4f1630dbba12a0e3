import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownPerson: Rule = {
  id: "reference/unknown-person",
  severity: "error",
  title: "A person whom nobody knows",
  looksFor: "An owner, a lead, a deputy, a cover or a role whose handle is in no team's `members`.",
  why: "These people must act. A handle that belongs to nobody is never reminded and never asked.",
  remedy:
    "Correct the handle, or add the person to `members` of their team. Someone who has left hands over to someone who is there.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: boo
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
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout, References",
};
