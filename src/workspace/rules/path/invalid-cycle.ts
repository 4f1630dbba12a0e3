import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidCycle: Rule = {
  id: "path/invalid-cycle",
  severity: "error",
  title: "A folder that cannot be a cycle",
  looksFor:
    "A folder under `cycles/` whose name is not a year, a half-year, a third, a quarter or a month: `2026`, `2026-H2`, `2026-T3`, `2026-Q4`, `2026-11`.",
  why: "Nothing in it belongs to a cycle, so nothing in it counts.",
  remedy: "Rename the folder.",
  trips: [
    {
      file: "cycles/2027Q1/cycle.yaml",
      text: yaml`
        starts: 2027-01-01
        ends: 2027-03-31
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2027-Q1/cycle.yaml",
      text: yaml`
        starts: 2027-01-01
        ends: 2027-03-31
      `,
    },
  ],
  source: "Six principles; Layout",
};
