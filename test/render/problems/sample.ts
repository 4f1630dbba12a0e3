import type { Problem } from "../../../src/model/problem.ts";

/** A problem in line 2 of a small file, changed as a test needs it. */
export function problem(changes: Partial<Problem> = {}): Problem {
  return {
    rule: "format/unknown-key",
    severity: "error",
    message: "An objective has no key `onwer`.",
    help: "Did you mean `owner`?",
    file: "cycles/2026-Q4/okrs/growth/activation.yaml",
    line: 2,
    column: 1,
    endLine: 2,
    endColumn: 6,
    subject: "growth/activation",
    evidence: {},
    ...changes,
  };
}
