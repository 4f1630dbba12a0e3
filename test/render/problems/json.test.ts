import { expect, it } from "vitest";
import { problemsJson } from "../../../src/render/problems/json.ts";
import { problem } from "./sample.ts";

it("writes the document of the contract", () => {
  expect(problemsJson("validate", [problem()], 214)).toBe(`{
  "schemaVersion": 1,
  "kind": "validate",
  "problems": [
    {
      "rule": "format/unknown-key",
      "severity": "error",
      "message": "An objective has no key \`onwer\`.",
      "help": "Did you mean \`owner\`?",
      "file": "cycles/2026-Q4/okrs/growth/activation.yaml",
      "line": 2,
      "column": 1,
      "endLine": 2,
      "endColumn": 6,
      "subject": "growth/activation",
      "evidence": {}
    }
  ],
  "counts": {
    "error": 1,
    "warning": 0,
    "info": 0
  },
  "files": 214
}
`);
});

it("is a whole document with nothing to say", () => {
  expect(JSON.parse(problemsJson("flags", [], 3))).toEqual({
    schemaVersion: 1,
    kind: "flags",
    problems: [],
    counts: { error: 0, warning: 0, info: 0 },
    files: 3,
  });
});
