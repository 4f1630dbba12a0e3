import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const symbolicLink: Rule = {
  id: "path/symbolic-link",
  severity: "error",
  title: "A symbolic link that is not followed",
  looksFor: "A symbolic link inside the format's folders that leads out of the workspace, to a folder, or to nothing.",
  why: "What is behind the link is not in the repository: it differs from machine to machine and has no history, and a link in a pull request could make CI read any file it can reach.",
  remedy: "Put the file itself in the place of the link. A link to another file of the workspace is fine.",
  trips: [
    {
      file: "teams/legal.yaml",
      text: "/etc/passwd",
      as: "link",
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
