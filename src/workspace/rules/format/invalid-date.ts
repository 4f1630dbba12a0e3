import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidDate: Rule = {
  id: "format/invalid-date",
  severity: "error",
  title: "A date that does not exist or is written otherwise",
  looksFor: "A date in another form than `2026-11-20`, or a day that no calendar has, such as 31 November.",
  why: "`06/11/2026` is June to one reader and November to another, and a day that does not exist is never due.",
  remedy: "Write year, month and day: `2026-11-06`.",
  trips: [
    {
      file: "cycles/2026-Q4/cycle.yaml",
      text: yaml`
        starts: 2026-10-01
        ends: 2026-12-32
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/cycle.yaml",
      text: yaml`
        starts: 2026-10-01
        ends: 2026-12-31
      `,
    },
  ],
  source: "Six principles, Plain values",
};
