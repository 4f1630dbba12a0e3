import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const mergeConflict: Rule = {
  id: "format/merge-conflict",
  severity: "error",
  title: "Conflict markers of a merge",
  looksFor: "The lines `<<<<<<<`, `=======` and `>>>>>>>` that git leaves where two branches changed the same lines.",
  why: "Two versions stand in one file, and only a person can say which is true.",
  remedy: "Keep one side, or what is true of both, and remove the three lines.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        <<<<<<< HEAD
        value: 36.5
        =======
        value: 38
        >>>>
      `,
    },
    {
      file: "growth/week-47",
      text: yaml`
        confidence: 0.6
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
  source: "Six principles, One fact, one file",
};
