import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const encoding: Rule = {
  id: "format/encoding",
  severity: "error",
  title: "Text that is not UTF-8",
  looksFor: "A file in another encoding than UTF-8, such as Latin-1 or UTF-16. A byte order mark is fine.",
  why: "Letters outside English would become others, in names first of all.",
  remedy: 'Save the file as UTF-8. Editors call it "Save with encoding".',
  trips: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: lena
        members:
          lena: {name: Léna Fischer}
      `,
      as: "latin-1",
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
          lena: {name: Léna Fischer}
      `,
    },
  ],
  source: "Six principles, Plain values",
};
