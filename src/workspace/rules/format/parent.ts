import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const parent: Rule = {
  id: "format/parent",
  severity: "error",
  title: "A team without a parent, or a company with one",
  looksFor: "A department, a team or an individual without `parent`, and a company with one.",
  why: "The tree of teams says who hears what and who decides next. A team outside it is heard by nobody.",
  remedy: "Add `parent` and the id of the team above; remove it from the company.",
  trips: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        lead: lena
        members:
          lena: {name: Lena Fischer}
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
        lead: lena
        members:
          lena: {name: Lena Fischer}
      `,
    },
  ],
  source: "Teams",
};
