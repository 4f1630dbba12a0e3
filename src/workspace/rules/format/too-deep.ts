import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const tooDeep: Rule = {
  id: "format/too-deep",
  severity: "error",
  title: "Absurd nesting",
  looksFor: "Lists and maps more than 64 levels deep. The format needs six.",
  why: "Such a file is an accident or an attack, and reading it could exhaust the memory.",
  remedy: "Flatten the file.",
  trips: [
    {
      file: "learnings/2026-11-18-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
        tags: ${"[".repeat(65)}onboarding${"]".repeat(65)}
      `,
    },
  ],
  passes: [
    {
      file: "learnings/2026-11-18-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
        tags: [onboarding]
      `,
    },
  ],
  source: "Six principles, Files are for people",
};
