import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const outOfRange: Rule = {
  id: "format/out-of-range",
  severity: "error",
  title: "A number outside its range",
  looksFor:
    "A confidence or a grade that is not between 0 and 1, a negative weight, a score that is not between 1 and 5, and other numbers beyond their bounds.",
  why: "A confidence of 60 is above every threshold: no flag would ever warn.",
  remedy: "Correct the number. Confidence is a fraction: `0.6` for 60 %.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 60
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
      `,
    },
  ],
  source: "The kind of file that the number stands in",
};
