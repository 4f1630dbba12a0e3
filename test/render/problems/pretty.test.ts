import { describe, expect, it } from "vitest";
import { problemsPretty } from "../../../src/render/problems/pretty.ts";
import { styleFor } from "../../../src/render/style.ts";
import { problem } from "./sample.ts";

const source = ["title: Activation", "onwer: ada", "team: growth"];
const options = { linesOf: () => source, files: 214, width: 80, style: styleFor(0) };

describe("problemsPretty", () => {
  it("says where, what, and what to do", () => {
    expect(problemsPretty([problem()], options)).toBe(`\
cycles/2026-Q4/okrs/growth/activation.yaml:2:1  error  format/unknown-key
  An objective has no key \`onwer\`.
  1 │ title: Activation
  2 │ onwer: ada
    │ ^^^^^
  help: Did you mean \`owner\`?

1 error in 1 of 214 files
`);
  });

  it("does without lines and help when there are none", () => {
    expect(problemsPretty([problem({ help: null })], { ...options, linesOf: () => null })).toBe(`\
cycles/2026-Q4/okrs/growth/activation.yaml:2:1  error  format/unknown-key
  An objective has no key \`onwer\`.

1 error in 1 of 214 files
`);
  });

  it("brings the problems of a file together, and reads each file once", () => {
    const read: string[] = [];
    const problems = ["b", "a", "b"].map((file, index) => problem({ file, rule: `r/${index}` }));
    const linesOf = (file: string) => {
      read.push(file);
      return source;
    };
    const output = problemsPretty(problems, { ...options, linesOf });
    expect(output.match(/r\/\d/g)).toEqual(["r/0", "r/2", "r/1"]);
    expect(read).toEqual(["b", "a"]);
  });

  it.each([
    [["error", "error", "warning"], "2 errors and 1 warning in 1 of 214 files"],
    [["error", "warning", "info"], "1 error, 1 warning and 1 info in 1 of 214 files"],
    [["info"], "1 info in 1 of 214 files"],
    [[], "No problems in 214 files."],
  ] as const)("counts %j", (severities, summary) => {
    const problems = severities.map((severity) => problem({ severity }));
    expect(problemsPretty(problems, options).trimEnd().split("\n").at(-1)).toBe(summary);
  });

  it("lets nothing out of a message or a file name that a terminal would obey", () => {
    const evil = problem({ message: "\u001B[2J", file: "a\rb", help: "\u202E" });
    expect(problemsPretty([evil], options)).not.toMatch(/[^\P{Control}\n]|\u202E/u);
  });

  it("takes no longer than a blink for five hundred problems in lines of a megabyte", () => {
    const long = ["x".repeat(1_000_000), `onwer: ${"y".repeat(1_000_000)}`];
    const problems = Array.from({ length: 500 }, (_, index) => problem({ file: `${index % 50}.yaml` }));
    const start = performance.now();
    problemsPretty(problems, { ...options, linesOf: () => long });
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
