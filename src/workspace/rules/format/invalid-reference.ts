import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidReference: Rule = {
  id: "format/invalid-reference",
  severity: "error",
  title: "A reference that cannot be one",
  looksFor:
    "A text at a place for a reference that does not have the form of one: an objective is `growth/activation`, a key result `growth/activation/kr1`, a team `team:legal`, a priority `priority:win-mid-market`, another cycle's objective `2026-Q3:growth/activation`.",
  why: "It leads nowhere, so what it should connect stays unconnected.",
  remedy: "Write it in the form that the message shows. Someone outside the company is `external:` and their name.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        supports:
          - {to: activation, how: Referred customers start sooner}
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
        supports:
          - {to: growth/activation, how: Referred customers start sooner}
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout, References",
};
