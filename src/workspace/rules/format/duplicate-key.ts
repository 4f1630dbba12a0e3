import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const duplicateKey: Rule = {
  id: "format/duplicate-key",
  severity: "error",
  title: "A key that stands twice",
  looksFor: "The same key twice in one map, such as two lines `value:` in a check-in.",
  why: "Most YAML readers keep one of the two without a word, and not all of them the same one.",
  remedy: "Keep the line that is true and remove the other. Several things of one kind are a list under one key.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        value: 38
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 38
        confidence: 0.6
      `,
    },
  ],
  source: "Six principles, Strict where it protects",
};
