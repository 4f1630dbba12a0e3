import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const invalid: Rule = {
  id: "ignore/invalid",
  severity: "error",
  title: "A comment that ignores a flag, and does not say which or why",
  looksFor:
    "A comment that begins with `okr-ignore` and does not go on with a flag, perhaps `until` and a day, a colon, and the reason. Errors of the format, of paths and of references are no flags: they cannot be ignored.",
  why: "What is ignored without a reason is forgotten. Whoever reads the file later must be able to see whether the reason still holds.",
  remedy:
    "Name one flag and say why, such as `# okr-ignore plan/no-buy-in until 2026-12-01: the supplier signs in December`.",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: ada
        key_results:
          # okr-ignore write/no-measure until December
          - {id: kr1, title: The referral page is there, type: percentage}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: ada
        key_results:
          # okr-ignore write/no-measure until 2026-12-01: the first measurement comes in November
          - {id: kr1, title: The referral page is there, type: percentage}
      `,
    },
  ],
  source: "Ignoring a finding",
};
