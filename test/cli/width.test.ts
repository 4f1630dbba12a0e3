import { expect, it } from "vitest";
import { columnsOf } from "../../src/cli/width.ts";

const noTerminal = {} as NodeJS.WriteStream;

it("is what COLUMNS says, where that is sensible and no terminal knows better", () => {
  expect(columnsOf({ columns: 100 }, { COLUMNS: "60" })).toBe(100);
  expect(columnsOf(noTerminal, { COLUMNS: "60" })).toBe(60);
  expect([39, 40, 500, 501].map((columns) => columnsOf(noTerminal, { COLUMNS: String(columns) }))).toEqual([
    80, 40, 500, 80,
  ]);
  expect(columnsOf(noTerminal, {})).toBe(80);
});
