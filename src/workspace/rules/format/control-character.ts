import type { Rule } from "../../../model/rule.ts";
import { yaml } from "../yaml.ts";

export const controlCharacter: Rule = {
  id: "format/control-character",
  severity: "error",
  title: "A control character in the text",
  looksFor: "A character that cannot be seen and that no text needs, such as NUL or an escape sequence of a terminal.",
  why: "The file may be damaged or no text at all, and what people see of it is not what is in it.",
  remedy: "Remove the character. When there are many, take the file from git again.",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        progress: Form cut from nine fields\x00 to four.
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        progress: Form cut from nine fields to four.
      `,
    },
  ],
  source: "Six principles, Plain values",
};
