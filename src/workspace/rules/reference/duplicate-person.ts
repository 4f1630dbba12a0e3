import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const duplicatePerson: Rule = {
  id: "reference/duplicate-person",
  severity: "error",
  title: "A handle that is defined in two teams",
  looksFor: "The same handle under `members` of more than one team.",
  why: "Each person has one home. With two, nobody knows which absence and which cover counts.",
  remedy: "Keep the person in the team that is their home. Owners, leads and `with` may name people of any team.",
  trips: [
    {
      file: "teams/web.yaml",
      text: yaml`
        name: Web
        level: team
        parent: growth
        lead: bo
        members:
          bo: {name: Bo Chen}
      `,
    },
  ],
  passes: [
    {
      file: "teams/web.yaml",
      text: yaml`
        name: Web
        level: team
        parent: growth
        lead: bo
      `,
    },
  ],
  source: "Teams",
};
