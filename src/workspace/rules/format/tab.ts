import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const tab: Rule = {
  id: "format/tab",
  severity: "error",
  title: "A tab in the indentation",
  looksFor: "A tab character where YAML wants spaces: at the beginning of a line.",
  why: "Editors show a tab as any number of spaces, so nobody could see what is nested in what. YAML forbids it.",
  remedy: "Indent with spaces, two for each level. Most editors can be told to do so for `*.yaml` files.",
  trips: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: lena
        members:
        \tlena: {name: Lena Fischer}
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
  source: "Six principles, Plain values",
};
