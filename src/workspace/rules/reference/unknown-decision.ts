import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownDecision: Rule = {
  id: "reference/unknown-decision",
  severity: "error",
  title: "A decision that does not exist",
  looksFor: "A review or an escalation that names a decision without a file under `decisions/`.",
  why: "The decision was made, and nobody can read what it says or who has to act.",
  remedy: "Write the name of the file without `.yaml`, or record the decision.",
  trips: [
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-23-weekly.yaml",
      text: yaml`
        led_by: ada
        decisions: [2026-11-23-pause-referral-test]
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/decisions/2026-11-23-pause-referral-test.yaml",
      text: yaml`
        title: The referral test stops until January
        by: ada
        affects: [growth/activation]
      `,
    },
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-23-weekly.yaml",
      text: yaml`
        led_by: ada
        decisions: [2026-11-23-pause-referral-test]
      `,
    },
  ],
  source: "Layout, References",
};
