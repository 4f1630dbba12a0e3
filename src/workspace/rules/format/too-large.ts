import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const tooLarge: Rule = {
  id: "format/too-large",
  severity: "error",
  title: "A file of more than 256 KiB",
  looksFor: "A file larger than 256 KiB. An ordinary one has less than a kilobyte.",
  why: "Something else was saved at this path, such as an export or a log, and reading it would slow every command down.",
  remedy: "Keep the data elsewhere and write its link or its result into the OKR file.",
  trips: [
    {
      file: "learnings/2026-11-18-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
      as: "large",
    },
  ],
  passes: [
    {
      file: "learnings/2026-11-18-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
    },
  ],
  source: "Layout",
};
