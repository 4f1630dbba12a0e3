import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const severalPrimaries: Rule = {
  id: "format/several-primaries",
  severity: "error",
  title: "More than one primary key result",
  looksFor: "An objective in which `primary: true` stands on more than one key result.",
  why: "The primary one is what the objective is really about, and it decides when the others look better than they are. Two of them decide nothing.",
  remedy:
    "Keep `primary: true` on the one that matters most. Give the other a higher `weight` if it should count more.",
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
            primary: true
          - id: kr2
            title: Cost of a sign-up falls from 40 to 25
            type: decrease
            start: 40
            target: 25
            primary: true
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
            primary: true
          - id: kr2
            title: Cost of a sign-up falls from 40 to 25
            type: decrease
            start: 40
            target: 25
            weight: 2
      `,
    },
  ],
  source: "Objectives",
};
