import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unused: Rule = {
  id: "ignore/unused",
  severity: "warning",
  title: "A comment that ignores a flag which is not raised",
  looksFor:
    "A comment that begins with `okr-ignore`, whose last day has not passed, and on whose line, or on the line below, that flag is not raised. `okr flags` reports it when it is asked about the whole cycle.",
  why: "It hides the flag on the day on which it comes back, and nobody would be told.",
  remedy:
    "Remove the comment. Where the flag is raised on another line of the file, `okr flags` says on which: move the comment there.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: ada
        key_results:
          # okr-ignore plan/no-buy-in: the partner signs in December
          - {id: kr1, title: Referred customers rise from 3 to 20, type: increase, start: 3, target: 20}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: ada
        key_results:
          - {id: kr1, title: Referred customers rise from 3 to 20, type: increase, start: 3, target: 20}
      `,
    },
  ],
  source: "Ignoring a finding",
};
