import { describe, expect, it } from "vitest";
import { problemsGithub } from "../../../src/render/problems/github.ts";
import { problem } from "./sample.ts";

const file = "file=cycles/2026-Q4/okrs/growth/activation.yaml";
const tail = "title=format/unknown-key::An objective has no key `onwer`.%0ADid you mean `owner`?\n";

describe("problemsGithub", () => {
  it("marks up to the last character, where ours ends after it", () => {
    expect(problemsGithub([problem()], "")).toBe(`::error ${file},line=2,col=1,endLine=2,endColumn=5,${tail}`);
    const empty = problem({ column: 3, endColumn: 3 });
    expect(problemsGithub([empty], "")).toBe(`::error ${file},line=2,col=3,endLine=2,endColumn=3,${tail}`);
  });

  it("names no columns for a range of several lines", () => {
    expect(problemsGithub([problem({ endLine: 4 })], "")).toBe(`::error ${file},line=2,endLine=4,${tail}`);
    const wholeLines = problem({ endLine: 4, endColumn: 1 });
    expect(problemsGithub([wholeLines], "")).toBe(`::error ${file},line=2,endLine=3,${tail}`);
  });

  it("has a command for each severity", () => {
    const lines = problemsGithub([problem({ severity: "warning" }), problem({ severity: "info" })], "").split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["::warning", "::notice", ""]);
  });

  it("shows control characters in a path instead of printing them", () => {
    const odd = problem({ file: "teams/\u001b[31mred\n\u009b.yaml" });
    const [line = "", end] = problemsGithub([odd], "").split("\n");
    expect(line).toContain("file=teams/␛[31mred%0A\ufffd.yaml,line=2");
    expect(end).toBe("");
  });

  it("escapes what would end a property or a message", () => {
    const odd = problem({ file: "a,b:c%.yaml", message: "100 %\r\n::error::no", help: null, rule: "x/y" });
    expect(problemsGithub([odd], "okrs/")).toBe(
      "::error file=okrs/a%2Cb%3Ac%25.yaml,line=2,col=1,endLine=2,endColumn=5,title=x/y::100 %25%0A∷error::no\n",
    );
  });
});
