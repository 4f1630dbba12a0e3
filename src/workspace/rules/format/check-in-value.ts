import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const checkInValue: Rule = {
  id: "format/check-in-value",
  severity: "error",
  title: "A check-in that does not carry what its key result asks",
  looksFor:
    "A check-in without `value` on a key result that is measured, without `done` on one of milestones or tasks, with the wrong one of the two, or with a percentage that is not between 0 and 100.",
  why: "The value is what progress is computed from. Without it the check-in reports words only.",
  remedy:
    "Write `value` with the measured number, or `done` with the ids of all that is reached so far; `done: []` when nothing is.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        confidence: 0.6
        progress: Form cut from nine fields to four.
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
        progress: Form cut from nine fields to four.
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
