import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const wrongType: Rule = {
  id: "format/wrong-type",
  severity: "error",
  title: "A value of the wrong kind",
  looksFor: "Text where a number should be, a list where a map should be, a key with nothing behind it, and the like.",
  why: "A value of `36,5 %` cannot be compared with its target. Guessing what was meant would put a wrong number into the report.",
  remedy: "Write the value as the message shows. Numbers stand alone, with a point and without unit: `36.5`.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36,5 %
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
      `,
    },
  ],
  source: "Six principles, Strict where it protects",
};
