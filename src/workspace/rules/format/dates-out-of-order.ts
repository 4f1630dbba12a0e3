import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const datesOutOfOrder: Rule = {
  id: "format/dates-out-of-order",
  severity: "error",
  title: "Two dates the wrong way round",
  looksFor:
    "A cycle or an absence that ends before it begins, a blocker that was settled before it began, a plan whose dates do not go forward.",
  why: "A stretch of time that ends before it begins contains no day: nothing is ever due in it.",
  remedy: "Correct the date that is wrong; often it is the year.",
  trips: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: lena
        members:
          lena:
            name: Lena Fischer
            away: [{from: 2026-12-21, to: 2026-01-04, cover: mira}]
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
          lena:
            name: Lena Fischer
            away: [{from: 2026-12-21, to: 2027-01-04, cover: mira}]
      `,
    },
  ],
  source: "Cycles; Teams; Check-ins",
};
