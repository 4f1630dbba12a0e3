import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const emptyText: Rule = {
  id: "format/empty-text",
  severity: "error",
  title: "A text with nothing in it",
  looksFor: 'A key for a text whose value is `""` or only spaces.',
  why: "It looks filled in and says nothing. An empty `problems` is not the same as having none.",
  remedy: "Write the text, or remove the key.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        problems: ""
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        problems: None this week.
      `,
    },
  ],
  source: "Six principles, Files are for people",
};
