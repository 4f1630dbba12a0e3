import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownKeyResult: Rule = {
  id: "reference/unknown-key-result",
  severity: "error",
  title: "A key result that does not exist",
  looksFor:
    "A reference to a key result that its objective does not have, or a check-in in a folder of a key result that is not there.",
  why: "Whoever reads it believes that the two belong together, and the numbers do not know of it.",
  remedy:
    "Correct the id, or add the key result. One that was dropped stays in its file with `state: stopped`, so that its history keeps its place.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr3/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 5.5
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 5.5
      `,
    },
  ],
  source: "Layout, References",
};
