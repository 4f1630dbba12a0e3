import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownKey: Rule = {
  id: "format/unknown-key",
  severity: "error",
  title: "A key that the format does not have",
  looksFor: "A key that has no meaning at its place, most often a misspelt one.",
  why: "What stands behind it would be ignored without a word: a misspelt `confidence` would read as none given.",
  remedy: "Correct the key. One of your own begins with `x-`, such as `x-jira`, and may stand anywhere.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidance: 0.6
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
        x-dashboard: week-47
      `,
    },
  ],
  source: "Six principles, Strict where it protects",
};
