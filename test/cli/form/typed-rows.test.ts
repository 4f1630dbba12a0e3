import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cursorIn, typedRows } from "../../../src/cli/form/typed-rows.ts";
import { widthOf } from "../../../src/render/columns.ts";

describe("a line that is typed", () => {
  it.each([
    ["", [""]],
    ["short", ["short"]],
    ["two more words", ["two more ", "words"]],
    ["two more  ", ["two more  "]],
    ["abcdefghijklmno", ["abcdefghij", "klmno"]],
    ["an abcdefghijklmno", ["an ", "abcdefghij", "klmno"]],
  ])("%j stands in rows of 10 columns", (line, rows) => {
    expect(typedRows(line, 10)).toEqual(rows);
  });

  it("loses nothing, and no row is wider than there is room, but for the space that it ends with", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 8, max: 40 }), (line, width) => {
        const rows = typedRows(line, width);
        expect(rows.join("")).toBe(line);
        for (const row of rows) expect(widthOf(row.trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });

  it.each([
    [0, { above: 1, column: 0 }],
    [8, { above: 1, column: 8 }],
    [9, { above: 0, column: 0 }],
    [14, { above: 0, column: 5 }],
  ])("has its cursor at %d where that character stands", (cursor, place) => {
    expect(cursorIn(["two more ", "words"], cursor)).toEqual(place);
  });
});
