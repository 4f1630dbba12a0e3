import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const version: Rule = {
  id: "format/version",
  severity: "error",
  title: "A version of the format that this okr cannot read",
  looksFor: "A `version` in `okr.yaml` other than those that this `okr` reads.",
  why: "Another version may mean other things by the same keys.",
  remedy: "Write `version: 1`. Where the workspace is really of a later version, use an `okr` that reads it.",
  trips: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 2
        organisation: Harbour
      `,
    },
  ],
  passes: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
      `,
    },
  ],
  source: "okr.yaml",
};
