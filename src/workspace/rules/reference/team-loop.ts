import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const teamLoop: Rule = {
  id: "reference/team-loop",
  severity: "error",
  title: "Teams that are each other's parents",
  looksFor: "Teams whose parents lead in a circle.",
  why: "Nobody stands above them, so what they cannot settle reaches nobody.",
  remedy: "Correct one of the parents, so that the way up ends at the company.",
  trips: [
    {
      file: "teams/growth.yaml",
      text: yaml`
        name: Growth
        level: department
        parent: web
        lead: ada
        members:
          ada: {name: Ada Okafor}
          bo: {name: Bo Chen}
      `,
    },
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
  passes: [
    {
      file: "teams/growth.yaml",
      text: yaml`
        name: Growth
        level: department
        parent: company
        lead: ada
        members:
          ada: {name: Ada Okafor}
          bo: {name: Bo Chen}
      `,
    },
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
