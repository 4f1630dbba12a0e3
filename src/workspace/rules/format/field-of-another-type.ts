import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const fieldOfAnotherType: Rule = {
  id: "format/field-of-another-type",
  severity: "error",
  title: "A field that the key result's type does not have",
  looksFor: "A key of a key result that belongs to another type, such as `target` on a key result of type `control`.",
  why: "The type decides how progress is computed. The field would have no effect, though whoever wrote it expects one.",
  remedy: "Remove the field, or change `type` to the one that is meant.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/support-load.yaml",
      text: yaml`
        title: Growth does not drown support
        owner: ada
        key_results:
          - id: kr1
            title: At most 120 new tickets a week
            type: control
            at_most: 120
            target: 120
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
            title: At most 120 new tickets a week
            type: control
            at_most: 120
      `,
    },
  ],
  source: "Objectives, the seven types of key result",
};
