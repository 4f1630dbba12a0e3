import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const duplicateId: Rule = {
  id: "format/duplicate-id",
  severity: "error",
  title: "An id that stands twice in a list",
  looksFor: "Two key results, initiatives, milestones, options or other items of one list with the same id.",
  why: "A reference to the id could mean either. Check-ins on it would count for one of the two, by accident.",
  remedy: "Give each item an id of its own. Keep the older item's id, since check-ins may name it.",
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
          - id: kr1
            title: Cost of a sign-up falls from 40 to 25
            type: decrease
            start: 40
            target: 25
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
          - id: kr2
            title: Cost of a sign-up falls from 40 to 25
            type: decrease
            start: 40
            target: 25
      `,
    },
  ],
  source: "Objectives",
};
