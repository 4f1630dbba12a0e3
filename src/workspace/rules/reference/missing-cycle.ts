import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const missingCycle: Rule = {
  id: "reference/missing-cycle",
  severity: "error",
  title: "A cycle without its dates",
  looksFor: "A folder under `cycles/` with files in it and no `cycle.yaml`.",
  why: "Without its first and last day nothing in the cycle can be expected, owed or scored.",
  remedy: "Add `cycle.yaml` with `starts` and `ends`, or move the files to the cycle that they belong to.",
  trips: [
    {
      file: "cycles/2027-Q1/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        key_results:
          - {id: kr1, title: 400 sign-ups by referral, type: increase, start: 200, target: 400}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2027-Q1/cycle.yaml",
      text: yaml`
        starts: 2027-01-01
        ends: 2027-03-31
      `,
    },
    {
      file: "cycles/2027-Q1/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        key_results:
          - {id: kr1, title: 400 sign-ups by referral, type: increase, start: 200, target: 400}
      `,
    },
  ],
  source: "Cycles",
};
