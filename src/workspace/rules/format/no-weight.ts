import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const noWeight: Rule = {
  id: "format/no-weight",
  severity: "error",
  title: "Milestones that all weigh nothing",
  looksFor: "A key result of type `milestone` in which every milestone has weight 0.",
  why: "Its progress is the weight reached out of the whole weight, and the whole is nothing.",
  remedy: "Give at least one milestone a weight above 0, or leave the weights out: each then counts 1.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/partner-portal.yaml",
      text: yaml`
        title: Partners sign customers up themselves
        owner: bo
        key_results:
          - id: kr1
            title: The portal is live
            type: milestone
            milestones:
              - {id: beta, title: Three partners try it, weight: 0}
              - {id: live, title: Open to every partner, weight: 0}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/partner-portal.yaml",
      text: yaml`
        title: Partners sign customers up themselves
        owner: bo
        key_results:
          - id: kr1
            title: The portal is live
            type: milestone
            milestones:
              - {id: beta, title: Three partners try it, weight: 1}
              - {id: live, title: Open to every partner, weight: 3}
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
