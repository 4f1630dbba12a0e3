import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownRuleOption: Rule = {
  id: "reference/unknown-rule-option",
  severity: "error",
  title: "An option that a flag does not have",
  looksFor: "A key of an entry of `rules` in `okr.yaml` that is neither `severity` nor an option of that flag.",
  why: "The setting would have no effect, and nobody would know.",
  remedy: "Correct the name. `okr explain <flag>` lists the options and what they decide.",
  trips: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        rules:
          plan/too-many-or-too-few: {severity: error, maximum: 4}
      `,
    },
  ],
  passes: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        rules:
          plan/too-many-or-too-few: {severity: error, max: 4}
      `,
    },
  ],
  source: "okr.yaml, rules",
};
