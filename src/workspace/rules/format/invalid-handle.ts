import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalidHandle: Rule = {
  id: "format/invalid-handle",
  severity: "error",
  title: "A handle that cannot be one",
  looksFor:
    "A name, an e-mail address or an `@` where a person's handle belongs. A handle has lower-case letters, digits and hyphens, 64 characters at most.",
  why: "People are known by their handle, as their team's `members` lists it; a name in full finds nobody.",
  remedy: "Write the handle from the team's file, such as `ada`.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: Ada Okafor
        value: 36.5
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
      `,
    },
  ],
  source: "Six principles, Plain values",
};
