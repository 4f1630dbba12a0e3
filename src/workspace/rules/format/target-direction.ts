import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const targetDirection: Rule = {
  id: "format/target-direction",
  severity: "error",
  title: "A target on the wrong side of its start",
  looksFor:
    "A key result of type `increase` whose target is not above its start, or of type `decrease` whose target is not below it.",
  why: "Progress is the way gone from start to target. On the wrong side, getting worse would count as progress.",
  remedy: "Correct the start or the target, or write the other type.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/page-loading.yaml",
      text: yaml`
        title: Pages load before customers give up
        owner: bo
        key_results:
          - id: kr1
            title: Loading time falls from 10,000 ms to 500
            type: increase
            unit: ms
            start: 10000
            target: 500
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/page-loading.yaml",
      text: yaml`
        title: Pages load before customers give up
        owner: bo
        key_results:
          - id: kr1
            title: Loading time falls from 10,000 ms to 500
            type: decrease
            unit: ms
            start: 10000
            target: 500
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
