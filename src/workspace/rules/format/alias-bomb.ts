import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const aliasBomb: Rule = {
  id: "format/alias-bomb",
  severity: "error",
  title: "Aliases that unfold without measure",
  looksFor:
    "YAML aliases that repeat one another until a small file means a huge value, or an alias inside the very thing that it names.",
  why: "The value would fill the memory of whatever reads it.",
  remedy: "Write the values out instead of the aliases.",
  trips: [
    {
      file: "learnings/2026-11-18-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
        tags: &tags [onboarding, *tags]
      `,
    },
  ],
  passes: [
    {
      file: "learnings/2026-11-18-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
        tags: [onboarding, forms]
      `,
    },
  ],
  source: "Six principles, Files are for people",
};
