import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownMilestone: Rule = {
  id: "reference/unknown-milestone",
  severity: "error",
  title: "A milestone that does not exist",
  looksFor: "A check-in whose `done` names a milestone that the key result does not have.",
  why: "It would count for nothing, and progress would stand still though something was reached.",
  remedy: "Write the id of one of the key result's `milestones`.",
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
            milestones: [{id: beta, title: Three partners try it}, {id: live, title: Open to every partner}]
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/partner-portal/kr1/2026-11-20.yaml",
      text: yaml`
        by: bo
        done: [beta-test]
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
            milestones: [{id: beta, title: Three partners try it}, {id: live, title: Open to every partner}]
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/partner-portal/kr1/2026-11-20.yaml",
      text: yaml`
        by: bo
        done: [beta]
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
