import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const timezone: Rule = {
  id: "format/timezone",
  severity: "error",
  title: "A time zone that does not exist",
  looksFor: "A `timezone` in `okr.yaml` that is no IANA name, such as `London` or `+01:00`.",
  why: "Days and working hours are counted in it, through summer time and winter time.",
  remedy: "Write the IANA name: region and city, such as `Europe/London`, or `UTC`.",
  trips: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        timezone: Europe/Londn
      `,
    },
  ],
  passes: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        timezone: Europe/London
      `,
    },
  ],
  source: "okr.yaml",
};
