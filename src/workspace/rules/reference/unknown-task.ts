import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownTask: Rule = {
  id: "reference/unknown-task",
  severity: "error",
  title: "A task that does not exist",
  looksFor: "A check-in whose `done` names a task that the key result does not have.",
  why: "It would count for nothing, and progress would stand still though the work was done.",
  remedy: "Write the id of one of the key result's `tasks`.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/partner-portal.yaml",
      text: yaml`
        title: Partners sign customers up themselves
        owner: bo
        key_results:
          - id: kr1
            title: Every partner has heard of the portal
            type: task
            tasks: [{id: newsletter, title: Write to all partners}, {id: webinar, title: Show it in a webinar}]
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/partner-portal/kr1/2026-11-20.yaml",
      text: yaml`
        by: bo
        done: [newsleter]
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
            title: Every partner has heard of the portal
            type: task
            tasks: [{id: newsletter, title: Write to all partners}, {id: webinar, title: Show it in a webinar}]
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/partner-portal/kr1/2026-11-20.yaml",
      text: yaml`
        by: bo
        done: [newsletter]
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
