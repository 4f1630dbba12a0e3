import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Range } from "../../../src/model/problem.ts";
import { widthOf } from "../../../src/render/columns.ts";
import { codeFrame } from "../../../src/render/problems/code-frame.ts";
import { styleFor } from "../../../src/render/style.ts";
import { typed } from "../samples.ts";

const style = styleFor(0);

function frame(source: readonly string[], [line, column, endLine, endColumn]: number[], width = 60): string {
  const range = { line, column, endLine, endColumn } as Range;
  return codeFrame(source, range, { width, style, mark: style.bad }).join("\n");
}

describe("codeFrame", () => {
  it("shows the line before, and underlines the range", () => {
    expect(frame(["title: x", "onwer: ada"], [2, 1, 2, 6])).toBe("1 │ title: x\n2 │ onwer: ada\n  │ ^^^^^");
  });

  it("counts wide characters and accents by the columns they take", () => {
    expect(frame(["日本: e\u0301x 👩‍👩‍👧!"], [1, 5, 1, 7])).toBe("1 │ 日本: e\u0301x 👩‍👩‍👧!\n  │       ^");
    expect(frame(["日本: x"], [1, 1, 1, 3])).toBe("1 │ 日本: x\n  │ ^^^^");
  });

  it("makes tabs and control characters visible", () => {
    expect(frame(["\tteam: \u001B[2Jx"], [1, 1, 1, 2])).toBe("1 │ →   team: ␛[2Jx\n  │ ^^^^");
  });

  it("marks an empty range, and one past the end of its line", () => {
    expect(frame(["a: "], [1, 4, 1, 4])).toBe("1 │ a:\n  │    ^");
    expect(frame(["ab"], [1, 9, 1, 12])).toBe("1 │ ab\n  │   ^");
    expect(frame([""], [1, 1, 1, 1])).toBe("1 │\n  │ ^");
  });

  it("underlines several lines from their indentation, and leaves out the middle of many", () => {
    const source = ["a:", "  - b", "  - c", "", "  - d", "  - e"];
    expect(frame(source, [2, 3, 3, 6])).toBe("1 │ a:\n2 │   - b\n  │   ^^^\n3 │   - c\n  │   ^^^");
    expect(frame(source, [2, 3, 7, 1]).split("\n")).toContain("  ⋮");
    expect(frame(source, [2, 3, 3, 1])).toBe("1 │ a:\n2 │   - b\n  │   ^^^");
  });

  it("cuts a long line around the range", () => {
    const line = `${"before ".repeat(20)}HERE${" after".repeat(20)}`;
    expect(frame([line], [1, 141, 1, 145], 44)).toBe(
      "1 │ …efore before HERE after after after af…\n  │               ^^^^",
    );
  });

  it("shows nothing of a line that is not there", () => {
    expect(frame(["a"], [7, 1, 7, 2])).toBe("");
  });

  it("stays inside the width, and under the line, whatever stands there", () => {
    const column = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(typed, typed, typed, column, column, (one, two, three, from, length) => {
        const source = [one + two + three, two.repeat(20)];
        for (const line of [1, 2]) {
          for (const row of frame(source, [line, from, line, from + length], 50).split("\n")) {
            expect(widthOf(row)).toBeLessThanOrEqual(50);
          }
        }
      }),
    );
  });
});
