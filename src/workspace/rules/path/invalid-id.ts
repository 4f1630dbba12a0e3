import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidId: Rule = {
  id: "path/invalid-id",
  severity: "error",
  title: "A name in the path that cannot be an id",
  looksFor:
    "A team, an objective, a key result or a slug in the path that is not made of lower-case letters and digits in words joined by hyphens, or that has more than 64 characters.",
  why: "The path is the identity. A capital that one file system ignores and another does not would make two teams of one.",
  remedy: "Rename the file or the folder, and whatever refers to it.",
  trips: [
    {
      file: "teams/Legal_Team.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: mira
      `,
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
  source: "Six principles; Layout",
};
