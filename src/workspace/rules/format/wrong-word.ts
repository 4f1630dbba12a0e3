import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const wrongWord: Rule = {
  id: "format/wrong-word",
  severity: "error",
  title: "A word that is not one of those possible",
  looksFor:
    "A key with a fixed set of words, such as `state`, `type`, `commitment` or `trigger`, with another word behind it.",
  why: "Each of these words decides something. An unknown one would decide nothing.",
  remedy: "Take one of the words that the message lists.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        commitment: comitted
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
        commitment: committed
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Six principles, Strict where it protects",
};
