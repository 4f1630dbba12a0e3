import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidHours: Rule = {
  id: "format/invalid-hours",
  severity: "error",
  title: "Working hours that cannot be read",
  looksFor: "`hours` in `okr.yaml` that is not two times of day joined by a hyphen, or that ends before it begins.",
  why: "Every clock of an escalation counts these hours.",
  remedy: 'Write the earlier time first, with two digits each and in quotes: `"09:00-17:30"`.',
  trips: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        week: {hours: 9-17}
      `,
    },
  ],
  passes: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        week: {hours: "09:00-17:00"}
      `,
    },
  ],
  source: "okr.yaml",
};
