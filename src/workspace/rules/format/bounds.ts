import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const bounds: Rule = {
  id: "format/bounds",
  severity: "error",
  title: "A control key result without usable bounds",
  looksFor:
    "A key result of type `control` with neither `at_least` nor `at_most`, or with an `at_least` above its `at_most`.",
  why: "Progress is how often the value was within its bounds. With none, or with bounds that cross, there is nothing to count.",
  remedy: "Add the bound that matters, or swap the two.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/support-load.yaml",
      text: yaml`
        title: Growth does not drown support
        owner: ada
        key_results:
          - id: kr1
            title: Between 80 and 120 new tickets a week
            type: control
            at_least: 120
            at_most: 80
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/support-load.yaml",
      text: yaml`
        title: Growth does not drown support
        owner: ada
        key_results:
          - id: kr1
            title: Between 80 and 120 new tickets a week
            type: control
            at_least: 80
            at_most: 120
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
