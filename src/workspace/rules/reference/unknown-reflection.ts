import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownReflection: Rule = {
  id: "reference/unknown-reflection",
  severity: "error",
  title: "A reflection that does not exist",
  looksFor: "An `informed_by` that names the reflection of an objective which has none.",
  why: "Nothing was written down there that could have informed anything.",
  remedy: "Write the cycle and the objective, such as `2026-Q3:growth/activation`, or add the reflection.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        informed_by: [growth/activation]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/reflections/growth/activation.yaml",
      text: yaml`
        by: ada
        date: 2026-12-28
        key_results:
          kr1: {next: carry}
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        informed_by: [growth/activation]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout, References",
};
