import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const oneCompany: Rule = {
  id: "reference/one-company",
  severity: "error",
  title: "No company, or more than one",
  looksFor: "A workspace in which no team or more than one is of level `company`.",
  why: "The company is the top of the tree, where everything is added up and the last decision is taken.",
  remedy: "Keep one team of level `company`; every other is a department, a team or an individual with a parent.",
  trips: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Harbour Legal Ltd
        level: company
        lead: mira
      `,
    },
  ],
  passes: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Harbour Legal Ltd
        level: department
        parent: company
        lead: mira
      `,
    },
  ],
  source: "Teams",
};
