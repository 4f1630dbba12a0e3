import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const severalDocuments: Rule = {
  id: "format/several-documents",
  severity: "error",
  title: "More than one YAML document",
  looksFor: "A line `---` after the first document has begun, which starts a second one.",
  why: "One file holds one fact, and its path is the fact's name; the second document would have none.",
  remedy: "Remove the line, or move what follows it to a file of its own.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        ---
        by: ada
        value: 38
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
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-27.yaml",
      text: yaml`
        by: ada
        value: 38
      `,
    },
  ],
  source: "Six principles, Plain values",
};
