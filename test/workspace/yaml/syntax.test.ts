import { describe, expect, it } from "vitest";
import { PositionedDocument } from "../../../src/workspace/yaml/document.ts";

/** What keeps a text from being read, each with its place. */
function faultsIn(text: string): string[] {
  return new PositionedDocument(text).faults().map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const UNFIT = "The indentation does not fit the lines above: this one begins further";

describe("a mistake in the text is said in plain words", () => {
  it.each([
    [" title: T\nowner: ada\nkey_results:\n  - id: a\n", [`2:1 ${UNFIT} left`]],
    ["title: T\n owner: ada\nwhy: W\n", [`2:2 ${UNFIT} right, below a text`]],
    ["a:\n    b: 1\n# c\n\n  c: 2\n", [`5:1 ${UNFIT} left`]],
    ["a:\n  - b\n - c\n", [`3:1 ${UNFIT} left`]],
    ["a:\n  - b: 1\n   c: 2\n", [`3:1 ${UNFIT} right`]],
    ["a: b: c\n", ["1:4 A nested map or list begins in the middle of a line"]],
    ["a: - b\n", ["1:4 A list begins on the line of its key"]],
    ["a: 1\n- b\n", ["2:1 A list and a map stand side by side here"]],
    ["- b\na: 1\nb: 2\n", ["2:1 A list and a map stand side by side here"]],
    ["a: !foo b\n", ['1:4 "!foo" is a tag to YAML, and OKR files have none']],
    ['a: "\\d"\n', ["1:5 In double quotes a backslash begins a special character, and \\d begins none"]],
    [
      "%FOO bar\n---\na: 1\n",
      ["1:1 A line that begins with % instructs YAML, and this one says nothing that it knows"],
    ],
    ['a: "x" b\n', ["1:8 Something stands behind the closing quote"]],
    ["a: [1] b\n", ["1:8 Something stands behind the closing bracket"]],
    ["a: b\nc\nd: e\n", ["2:1 This key has no colon behind it"]],
    ["a: b\nc\n", ["2:1 This key has no colon behind it"]],
    ["a: > x\n", ["1:6 Text stands beside | or >, which begin it on the line below"]],
    ["a: ]\n", ["1:4 This ] closes nothing"]],
    ["a: [,]\n", ["1:5 Nothing stands before this comma"]],
    ["a: &b &c d\n", ["1:7 An anchor (&) or an alias (*) stands where none can"]],
  ])("%j", (text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });
});
