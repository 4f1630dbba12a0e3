import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownTeam: Rule = {
  id: "reference/unknown-team",
  severity: "error",
  title: "A team that does not exist",
  looksFor:
    "A reference to a team without a file under `teams/`: a `parent`, `team:legal`, or the folder that an objective lies in.",
  why: "Nobody leads a team that does not exist, so nobody would answer.",
  remedy: "Correct the id, or add the team's file.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        with: [team:legal]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  passes: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: mira
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        with: [team:legal]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout, References",
};
