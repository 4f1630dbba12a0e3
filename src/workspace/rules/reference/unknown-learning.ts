import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownLearning: Rule = {
  id: "reference/unknown-learning",
  severity: "error",
  title: "A lesson that does not exist",
  looksFor: "A reference to a lesson without a file under `learnings/`.",
  why: "The lesson that shaped a plan cannot be read by whoever asks why.",
  remedy: "Write the name of the file without `.yaml`, or add the lesson.",
  trips: [
    {
      file: "learnings/2026-09-24-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        informed_by: [2026-09-24-short-forms]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  passes: [
    {
      file: "learnings/2026-09-24-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        informed_by: [2026-09-24-short-forms-win]
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout, References",
};
