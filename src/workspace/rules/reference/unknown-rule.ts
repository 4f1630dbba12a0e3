import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const unknownRule: Rule = {
  id: "reference/unknown-rule",
  severity: "error",
  title: "A flag or a trigger that does not exist",
  looksFor:
    "An entry of `rules` in `okr.yaml`, or of `answers` in a decision, that names no flag or trigger. Errors of the format are not among them: they cannot be turned off.",
  why: "The setting would have no effect, and the flag that was meant would keep its own.",
  remedy: "Correct the id. `okr explain` lists what there is.",
  trips: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        rules:
          engage/nothing-celebratd: off
      `,
    },
  ],
  passes: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        rules:
          engage/nothing-celebrated: off
      `,
    },
  ],
  source: "okr.yaml; Decisions",
};
