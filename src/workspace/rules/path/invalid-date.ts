import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidDate: Rule = {
  id: "path/invalid-date",
  severity: "error",
  title: "A date in the path that does not exist",
  looksFor:
    "A file's name that should be or begin with a date and does not, or with a day that no calendar has. The files under `priorities/` are named by a year.",
  why: "The date is read from the path and from nowhere else.",
  remedy: "Rename the file: `2026-11-20.yaml`, or `2026-11-20-consent-wording.yaml` where a slug belongs to it.",
  trips: [
    {
      file: "learnings/2026-11-31-short-forms-win.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
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
