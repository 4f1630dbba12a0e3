import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const noTask: Rule = {
  id: "format/no-task",
  severity: "warning",
  title: "A task key result with nothing to do",
  looksFor:
    "An active key result of type `task` that has no `tasks` of its own, in an objective where no initiative is `for` it, or only stopped ones.",
  why: "Its progress is tasks done out of all tasks. With none it stays at 0, whatever its owner does.",
  remedy: "Add `tasks` to it, or initiatives with its id under `for` to the objective.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/partner-portal.yaml",
      text: yaml`
        title: Partners sign customers up themselves
        owner: bo
        key_results:
          - id: kr1
            title: The portal is live
            type: task
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
            type: task
        initiatives:
          - {id: i1, title: Open the portal to every partner, for: kr1}
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
