import { describe, expect, it } from "vitest";
import { ignoresIn } from "../../../src/workspace/check/ignores.ts";
import { commentsIn } from "../../../src/workspace/yaml/comments.ts";

const read = (text: string) => ignoresIn(commentsIn(text));

describe("a comment that ignores a flag", () => {
  it.each<[string, string, object]>([
    ["above its line", "a: 1\n# okr-ignore plan/no-buy-in: they are new\nb: 2\n", { line: 2, covers: 3, until: null }],
    ["on its line", "a: 1 # okr-ignore plan/no-buy-in: they are new\n", { line: 1, column: 6, covers: 1 }],
    ["above another comment", "# okr-ignore plan/no-buy-in: why\n# more\n  # and more\nb: 2\n", { line: 1, covers: 4 }],
    ["indented, in a list", "l:\n  - a\n  # okr-ignore plan/no-buy-in: why\n  - b\n", { line: 3, covers: 4 }],
    [
      "with a last day",
      "# okr-ignore plan/no-buy-in until 2026-12-01: why\na: 1\n",
      { until: "2026-12-01", reason: "why" },
    ],
    ["with a colon in the reason", "# okr-ignore plan/no-buy-in: see: here\na: 1\n", { reason: "see: here" }],
    ["with several marks and spaces", "##   okr-ignore   plan/no-buy-in  :  why  \na: 1\n", { reason: "why" }],
    [
      "in a file of a Windows editor",
      "a: 1\r\n# okr-ignore plan/no-buy-in: why\r\nb: 2\r\n",
      { line: 2, reason: "why" },
    ],
    [
      "after a text with such a line in it",
      "t: |\n  # okr-ignore x\nb: 2 # okr-ignore plan/no-buy-in: why\n",
      { line: 3 },
    ],
  ])("is read %s", (_, text, expected) => {
    expect(read(text)).toMatchObject({ ignores: [{ rule: "plan/no-buy-in", ...expected }], faults: [] });
  });

  it.each<[string, string, string]>([
    ["no flag", "# okr-ignore", "ignore/invalid"],
    ["only a reason", "# okr-ignore: because", "ignore/invalid"],
    ["no reason", "# okr-ignore plan/no-buy-in", "ignore/invalid"],
    ["an empty reason", "# okr-ignore plan/no-buy-in until 2026-12-01:  ", "ignore/invalid"],
    ["a day that does not exist", "# okr-ignore plan/no-buy-in until 2026-02-30: why", "ignore/invalid"],
    ["an error of the format", "# okr-ignore format/unknown-key: why", "ignore/invalid"],
    ["no such flag", "# okr-ignore plan/no-buyin: why", "reference/unknown-rule"],
    ["two flags", "# okr-ignore plan/no-buy-in plan/misaligned: why", "ignore/invalid"],
  ])("that names %s is told what to write", (_, comment, rule) => {
    const { ignores, faults } = read(`${comment}\na: 1\n`);
    expect(ignores).toEqual([]);
    expect(faults).toMatchObject([{ rule, line: 1, column: 1, help: expect.stringMatching(/\S/) }]);
  });

  it("is nothing else that only looks like one", () => {
    const text = "# okr-ignored by everybody\n# not okr-ignore plan/no-buy-in: why\na: '# okr-ignore plan/x: y'\n";
    expect(read(text)).toEqual({ ignores: [], faults: [] });
  });
});
