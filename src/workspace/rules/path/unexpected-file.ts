import type { Rule } from "../../../model/rule.ts";
import { LAYOUT } from "../../layout.ts";
import { yaml } from "../yaml.ts";

export const unexpectedFile: Rule = {
  id: "path/unexpected-file",
  severity: "warning",
  title: "A YAML file where the format has none",
  looksFor: [
    "A `.yaml` or `.yml` file inside the folders of the format at a path that no kind of file has:",
    LAYOUT.map((path) => `- \`${path}\``).join("\n"),
  ].join("\n\n"),
  why: "Nobody reads such a file, and whoever wrote it may believe that somebody does.",
  remedy:
    "Move it to where the format expects it, or out of these folders. Files in other folders, and files that are not YAML, are left alone.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        key_results:
          - {id: kr1, title: 200 sign-ups by referral, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Layout",
};
