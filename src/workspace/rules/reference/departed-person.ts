import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const departedPerson: Rule = {
  id: "reference/departed-person",
  severity: "warning",
  title: "Someone who is in no team",
  looksFor:
    "A handle of someone who wrote or received something (`by`, `present`, `to`) that is in no team's `members`.",
  why: "It is fine when they have left since. It may also be a misspelt handle, and then a thank-you reaches nobody.",
  remedy: "Correct the handle if it is misspelt. Otherwise leave the file as it is: this is a warning.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        kudos: [{to: pat, for: Shipping the form a week early}]
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        kudos: [{to: bo, for: Shipping the form a week early}]
      `,
    },
  ],
  source: "Layout, References",
};
