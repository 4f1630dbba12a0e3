import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const emptyFile: Rule = {
  id: "format/empty-file",
  severity: "error",
  title: "A file with nothing in it",
  looksFor: "A file that is empty or holds only comments.",
  why: "Its path says that something exists, and the file does not say what.",
  remedy: "Fill it in, or remove it.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-27.yaml",
      text: yaml`
        # Ada is away; Bo checks in on Monday.
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-27.yaml",
      text: yaml`
        by: bo # Ada is away
        value: 38
      `,
    },
  ],
  source: "Six principles, The path is the identity",
};
