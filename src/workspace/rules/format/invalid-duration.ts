import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidDuration: Rule = {
  id: "format/invalid-duration",
  severity: "error",
  title: "A duration that cannot be read",
  looksFor: "A duration that is not a number followed by `h`, `d` or `w`.",
  why: "Durations count working time, and `48 hours` or `2 days` leaves open which.",
  remedy: "Write hours, days or weeks of working time: `4h`, `2d`, `1w`.",
  trips: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        escalation:
          dependency_window: 5 days
      `,
    },
  ],
  passes: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        escalation:
          dependency_window: 5d
      `,
    },
  ],
  source: "Six principles, Plain values",
};
