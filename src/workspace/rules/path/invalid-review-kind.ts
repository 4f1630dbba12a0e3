import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidReviewKind: Rule = {
  id: "path/invalid-review-kind",
  severity: "error",
  title: "Minutes of a review that does not exist",
  looksFor:
    "A file under `reviews/` whose name does not end in one of `planning`, `weekly`, `monthly`, `quarterly`, `learning`, `celebration` and `town-hall`.",
  why: "The name says which forum met. Under another word it would count for none, and the forum would look as if it had not been held.",
  remedy: "Rename the file to its date and its kind, such as `2026-11-23-weekly.yaml`.",
  trips: [
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-23-standup.yaml",
      text: yaml`
        led_by: ada
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-23-weekly.yaml",
      text: yaml`
        led_by: ada
      `,
    },
  ],
  source: "Reviews",
};
