import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const outsideCycle: Rule = {
  id: "format/outside-cycle",
  severity: "error",
  title: "A date outside its cycle",
  looksFor:
    "A check-in whose date is not in the cycle that its folder belongs to; a plan's date or an `added_on` that is not.",
  why: "What lies outside the cycle is never counted in it, so the work would not show.",
  remedy: "Correct the date, or move the file to the cycle that it belongs to.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-09-25.yaml",
      text: yaml`
        by: ada
        value: 31
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-10-09.yaml",
      text: yaml`
        by: ada
        value: 31
      `,
    },
  ],
  source: "Cycles",
};
