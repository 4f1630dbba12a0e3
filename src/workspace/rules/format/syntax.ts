import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const syntax: Rule = {
  id: "format/syntax",
  severity: "error",
  title: "Text that is not YAML",
  looksFor:
    "A file that YAML cannot read: a bracket or a quote that is never closed, a line that is indented differently from its neighbours, an unquoted text with `: ` in it.",
  why: "Nothing in the file counts until it can be read, and the lines after the mistake may mean something else than what was meant.",
  remedy:
    "Go to the place that is underlined; the cause is there or on the line above. A text with `: `, ` #` or a leading `@`, `*`, `&`, `%` or `!` needs quotes.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        progress: Form cut: nine fields to four.
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        progress: "Form cut: nine fields to four."
      `,
    },
  ],
  source: "Six principles, Plain values",
};
