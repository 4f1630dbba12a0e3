import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unreadable: Rule = {
  id: "path/unreadable",
  severity: "error",
  title: "A file that cannot be read",
  looksFor:
    "A file or a folder of the format that may not be read, or that is not an ordinary file, such as a pipe or a device.",
  why: "What cannot be read cannot be counted, and leaving it out in silence would make the report wrong.",
  remedy: "Give yourself the right to read it (`chmod u+r`), or put an ordinary file in its place.",
  trips: [
    {
      file: "teams/legal.yaml",
      text: "",
      as: "pipe",
    },
  ],
  passes: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: mira
      `,
    },
  ],
  source: "Layout",
};
