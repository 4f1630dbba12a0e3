import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidId: Rule = {
  id: "format/invalid-id",
  severity: "error",
  title: "An id that cannot be one",
  looksFor:
    "An `id` of a key result, an initiative, an option or another item that is not made of lower-case letters and digits in words joined by hyphens, or that has more than 64 characters.",
  why: "Ids become parts of paths and references. A space or a capital would break them on one system and not on another.",
  remedy:
    "Write it in lower case with hyphens, such as `short-form`. Where something refers to the id, change it there too.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        key_results:
          - {id: KR 1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
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
  source: "Six principles",
};
